#!/usr/bin/env python3
"""How long staging takes: a tar.gz against `tar`, and uncompressed objects against `cp`.

Whole processes, in wall and CPU time, by turns; medians are printed, and the ratios are what to trust.
Waybill does what it always does: every rule, a SHA-256 of every file, and every file synced to disk
before the tree is there. The others sync nothing. Build first: `mvn -q -DskipTests test-compile`.
"""

import argparse
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
JAVA = subprocess.check_output([str(ROOT / "scripts/find-jdk")], text=True).strip() + "/bin/java"
CLASSES = [ROOT / m / "target" / c for m in ("waybill-server", "waybill-registry") for c in ("classes", "test-classes")]
WAYBILL = [JAVA, "-Xmx64m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-cp", ":".join(map(str, CLASSES)), "waybill.server.staging.StagingMain"]
WORDS = [w.encode() for w in "the model reads a page and writes what it has seen of every word there".split()]


def weights(generator, size):
    """Numbers as weights have them: their low bytes are noise, their high bytes are few."""
    block = bytearray(generator.randbytes(1 << 20))
    block[3::4] = bytes(generator.choice((0x3B, 0x3C, 0xBB, 0xBC, 0x3D)) for _ in range(len(block) // 4))
    whole = bytearray()
    while len(whole) < size:
        block[0 : 1 << 18] = generator.randbytes(1 << 18)
        whole += block
    return bytes(whole[:size])


def text(generator, size):
    out = bytearray()
    while len(out) < size:
        out += b" ".join(generator.choices(WORDS, k=12)) + b" %d\n" % generator.randrange(10**9)
    return bytes(out[:size])


def make_tree(directory, megabytes):
    """A third each of large weights and text, and many small files: as models are."""
    generator = random.Random(7)
    unit = 1 << 20
    piece = weights(generator, 64 * unit)
    for i in range(max(1, megabytes * 55 // 100 // 64)):
        write(directory / f"weights/part-{i:03}.bin", piece[i * 4096 :] + piece[: i * 4096])
    piece = text(generator, 32 * unit)
    for i in range(max(1, megabytes * 33 // 100 // 32)):
        write(directory / f"text/part-{i:03}.txt", piece[i * 977 :] + piece[: i * 977])
    for i in range(megabytes * 6):
        write(directory / f"small/{i % 60:02}/file-{i:05}.json", text(generator, generator.randrange(200, 40_000)))


def write(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def run(argv, **more):
    begin = time.perf_counter()
    process = subprocess.Popen(argv, stdout=subprocess.DEVNULL, **more)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{argv} ended with {process.returncode}")
    return time.perf_counter() - begin, usage.ru_utime + usage.ru_stime


def compare(title, candidates, turns, out):
    measured = {name: [] for name in candidates}
    for turn in range(turns + 1):  # the first warms the file cache
        for name, argv in candidates.items():
            shutil.rmtree(out, ignore_errors=True)
            out.mkdir()
            os.sync()  # nobody pays for what another has written
            figures = run(argv)
            if turn:
                measured[name].append(figures)
    shutil.rmtree(out, ignore_errors=True)
    print(f"\n| {title} | wall s | CPU s | times as fast as the first |")
    print("|---|---|---|---|")
    first = None
    for name, figures in measured.items():
        wall, cpu = (statistics.median(column) for column in zip(*figures))
        first = first or wall
        print(f"| {name} | {wall:.2f} | {cpu:.2f} | {first / wall:.2f} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=int, default=1024, help="of the tree")
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--directory", help="where to work; /dev/shm takes the disk out of it")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.directory) as name:
        work = pathlib.Path(name)
        tree, out = work / "objects/tree", work / "out"
        make_tree(tree, options.megabytes)
        archive = work / "objects/model.tar.gz"
        subprocess.check_call(["tar", "czf", str(archive), "-C", str(tree), "."])
        print(f"{options.megabytes} MB, packed {archive.stat().st_size >> 20} MB; load {os.getloadavg()[0]:.1f}")
        objects = str(work / "objects")
        unpackers = {"tar xzf": ["tar", "xzf", str(archive), "-C", str(out)]}
        if shutil.which("igzip"):
            unpackers["tar -I igzip"] = ["tar", "-I", "igzip", "-xf", str(archive), "-C", str(out)]
        unpackers["Waybill"] = [*WAYBILL, "archive", objects, "model.tar.gz", str(out)]
        compare("unpacking", unpackers, options.turns, out)
        copiers = {
            "cp -r": ["cp", "-r", str(tree), str(out / "tree")],
            "Waybill": [*WAYBILL, "prefix", objects, "tree/", str(out)],
        }
        compare("copying the tree", copiers, options.turns, out)
        large = work / "objects/large/model.bin"
        large.parent.mkdir()
        with large.open("wb") as whole:
            for part in sorted(tree.glob("weights/*")):
                whole.write(part.read_bytes())
        one = {
            "cp": ["cp", str(large), str(out / "model.bin")],
            "sha256sum": ["sha256sum", str(large)],
            "Waybill": [*WAYBILL, "prefix", objects, "large/", str(out)],
        }
        compare(f"copying one object of {large.stat().st_size >> 20} MB", one, options.turns, out)


if __name__ == "__main__":
    main()
