#!/usr/bin/env python3
"""How long people wait: for a server, and for `describe-model-package`.

Every figure is of whole processes, in wall time and in CPU time (user and system). Candidates take
turns, so a busy minute hits all of them; the medians are printed, and the ratios are what to trust.
Needs nothing beyond Python 3; the row of the real `aws` is left out where it is not installed.
"""

import argparse
import http.client
import os
import pathlib
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
WAYBILL = str(ROOT / "waybill")
JDK = pathlib.Path(subprocess.check_output([str(ROOT / "scripts/find-jdk")], text=True).strip())
PASSWORD = "benchmark"


def run(argv, env):
    """Runs to the end; returns wall and CPU seconds."""
    begin = time.perf_counter()
    process = subprocess.Popen(argv, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out = process.stdout.read()
    err = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - begin
    if process.returncode != 0:
        sys.exit(f"{argv} ended with {process.returncode}:\n{err.decode()}")
    return wall, usage.ru_utime + usage.ru_stime, out


def clean_environment(data):
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("AWS_", "WAYBILL_", "JAVA_"))}
    kept.update(WAYBILL_DATA=str(data), AWS_CONFIG_FILE=os.devnull, AWS_EC2_METADATA_DISABLED="true")
    return kept


def start_server(data, port, *more):
    argv = [WAYBILL, "server", "--data", str(data), "--listen", f"127.0.0.1:{port}", *more]
    return subprocess.Popen(
        argv, env=clean_environment(data), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def free_port():
    import socket

    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def answers(port):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def stop(process):
    """Ends a server; returns the CPU seconds of its life."""
    process.send_signal(signal.SIGTERM)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime


def server_start(data):
    """From the command line to the first answered request."""
    port = free_port()
    begin = time.perf_counter()
    process = start_server(data, port)
    while not answers(port):
        if process.poll() is not None or time.perf_counter() - begin > 30:
            sys.exit("the server does not start")
        time.sleep(0.002)
    wall = time.perf_counter() - begin
    return wall, stop(process)


def command_flags(folder):
    """The options of Java that the launcher gives the command, asked of the launcher itself."""
    java = folder / "echo/runtime/cli/bin/java"
    java.parent.mkdir(parents=True)
    java.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n')
    java.chmod(0o755)
    (folder / "echo/cli.jars").write_text("none.jar\n")
    env = dict(clean_environment(folder), WAYBILL_KIT=str(folder / "echo"))
    words = subprocess.check_output([WAYBILL, "--version"], env=env, text=True).splitlines()
    return words[: words.index("-cp")]


def empty_java(folder):
    """An empty main, packaged as the command is: same runtime and options, own start-up cache."""
    kit = ROOT / "target/kit" / (ROOT / "target/kit/current").read_text().strip()
    source = folder / "Empty.java"
    source.write_text("class Empty { public static void main(String[] a) { } }")
    quiet = dict(check=True, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    subprocess.run([JDK / "bin/javac", source.name], **quiet)
    subprocess.run([JDK / "bin/jar", "cf", "empty.jar", "Empty.class"], **quiet)
    java = [str(kit / "runtime/cli/bin/java"), *command_flags(folder)]
    jar = ["-cp", str(folder / "empty.jar"), "Empty"]
    subprocess.run([*java, f"-XX:AOTCacheOutput={folder}/empty.aot", *jar], **quiet)
    return [*java, f"-XX:AOTCache={folder}/empty.aot", *jar]


def certificate(folder):
    """A keystore for a server on this machine, and its certificate for those who call it."""
    keytool, store, pem = str(JDK / "bin/keytool"), folder / "keys", folder / "certificate.pem"
    common = ["-alias", "bench", "-keystore", str(store), "-storepass", PASSWORD]
    made = ["-keyalg", "RSA", "-dname", "CN=localhost", "-ext", "san=ip:127.0.0.1"]
    quiet = dict(check=True, stderr=subprocess.DEVNULL)
    subprocess.run([keytool, "-genkeypair", *made, "-storetype", "PKCS12", *common], **quiet)
    exported = subprocess.run(
        [keytool, "-exportcert", "-rfc", *common], stdout=subprocess.PIPE, **quiet
    )
    pem.write_bytes(exported.stdout)
    settings = folder / "tls.yaml"
    settings.write_text(f"tls.keystore: {store}\ntls.keystore-password: {PASSWORD}\n")
    return settings, pem


def register(data, env):
    def waybill(*words):
        run([WAYBILL, *words], env)

    waybill("create-model-package-group", "--model-package-group-name", "first")
    waybill("create-model-package", "--cli-input-json", f"file://{ROOT}/scripts/train.json")


def candidates(data, env, pem=None):
    """Name, argument list and environment of everything that describes the package."""
    describe = ["sagemaker", "describe-model-package", "--model-package-name", "first/1"]
    configured = dict(
        env,
        AWS_SHARED_CREDENTIALS_FILE=str(data / "credentials"),
        AWS_DEFAULT_REGION="us-east-1",
        AWS_ENDPOINT_URL_SAGEMAKER=(data / "endpoint").read_text().strip(),
    )
    suffix = ""
    if pem:
        configured["AWS_CA_BUNDLE"] = str(pem)
        suffix = ", TLS"
    else:
        yield "waybill, short form", [WAYBILL, *describe[1:]], env
    yield "waybill sagemaker" + suffix, [WAYBILL, *describe], configured
    aws = real_aws()
    if aws:
        yield "aws sagemaker" + suffix, [aws, *describe], configured


def real_aws():
    """The program itself: a version manager's shim would be measured with it."""
    pyenv = shutil.which("pyenv")
    if pyenv:
        found = subprocess.run([pyenv, "which", "aws"], capture_output=True, text=True)
        if found.returncode == 0:
            return found.stdout.strip()
    return shutil.which("aws")


def row(name, samples, floor=None):
    wall = statistics.median(wall for wall, _ in samples) * 1000
    cpu = statistics.median(cpu for _, cpu in samples) * 1000
    ratio = f"{wall / floor[0]:8.2f} {cpu / floor[1]:8.2f}" if floor else ""
    print(f"{name:32s} {wall:9.0f} {cpu:9.0f} {ratio}")
    return wall, cpu


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--turns", type=int, default=11, help="turns of each candidate (11)")
    turns = parser.parse_args().turns
    subprocess.run([WAYBILL, "--version"], check=True, stdout=subprocess.DEVNULL)  # builds the kit

    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        data, secure = folder / "data", folder / "secure"
        env, secure_env = clean_environment(data), clean_environment(secure)
        settings, pem = certificate(folder)
        starts = [server_start(data) for _ in range(turns)]
        servers = [
            start_server(data, free_port()),
            start_server(secure, free_port(), "--config", str(settings)),
        ]
        try:
            await_file(data / "endpoint")
            await_file(secure / "endpoint")
            register(data, env)
            register(secure, dict(secure_env, AWS_CA_BUNDLE=str(pem)))
            contenders = list(candidates(data, env))
            contenders.append(("empty Java main", empty_java(folder), env))
            contenders.extend(candidates(secure, secure_env, pem))
            samples = take_turns(contenders, turns)
        finally:
            for server in servers:
                stop(server)

    print(f"{'median of ' + str(turns) + ' turns':32s} {'wall ms':>9s} {'CPU ms':>9s}")
    row("server to its first answer", starts)
    print(f"\n{'describe-model-package':32s} {'wall ms':>9s} {'CPU ms':>9s} {'/ wall':>8s} {'/ CPU':>8s}")
    for name, taken in samples.items():
        ours = samples["waybill sagemaker, TLS" if name.endswith("TLS") else "waybill sagemaker"]
        row(name, taken, [statistics.median(part) * 1000 for part in zip(*ours)])


def await_file(file):
    while not file.exists():
        time.sleep(0.01)


def take_turns(contenders, turns):
    samples = {name: [] for name, _, _ in contenders}
    for turn in range(turns + 1):
        for name, argv, environment in contenders:
            wall, cpu, _ = run(argv, environment)
            if turn > 0:  # the first turn warms the file cache
                samples[name].append((wall, cpu))
    return samples


if __name__ == "__main__":
    main()
