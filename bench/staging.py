#!/usr/bin/env python3
"""How long staging takes: a tar.gz against `tar`, and uncompressed objects against `cp`.

Whole processes, in wall and CPU time, by turns; medians are printed, and the ratios are what
to trust. Waybill is `./waybill stage` with a heap of 64 MB and does what it always does: every
rule, and every file synced to disk before the tree is there. The others sync nothing.
"""

import argparse
import json
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
WAYBILL = str(ROOT / "waybill")
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


def pages_at_hand(directory, megabytes):
    """Lets a memory disk have its pages: what a virtual machine gave back to its host costs many times as much."""
    filler = directory / "filler"
    with filler.open("wb") as file:
        for _ in range(megabytes):
            file.write(bytes(1 << 20))
    filler.unlink()


def compare(title, candidates, turns, out, megabytes):
    measured = {name: [] for name in candidates}
    for turn in range(turns + 1):  # the first warms the file cache
        for name, argv in candidates.items():
            subprocess.check_call(["rm", "-rf", str(out)])
            out.mkdir()
            pages_at_hand(out, megabytes)
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


def source(uri, data_type):
    return {"ModelDataSource": {"S3DataSource": {"S3Uri": uri, "S3DataType": data_type, "CompressionType": "None"}}}


class Bench:
    """The bucket `models` of a data directory, and what is staged from it."""

    def __init__(self, work, turns, megabytes):
        self.work, self.turns, self.out = work, turns, work / "out"
        self.pages = megabytes * 5 // 2
        self.models = work / "objects/models"
        os.environ["WAYBILL_JAVA_OPTS"] = "-Xmx64m"

    def stage(self, name, definition, *options):
        path = self.work / f"{name}.json"
        path.write_text(json.dumps(definition))
        return [WAYBILL, "stage", "--definition", str(path), "--into", str(self.out / "w"), "--data", str(self.work), *options]

    def put(self, path, key):
        """By the word, so that the store knows the object's ETag as it does of all that it took."""
        more = ["--recursive"] if path.is_dir() else []
        subprocess.check_call([WAYBILL, "object", "put", str(path), f"s3://models/{key}", "--data", str(self.work), *more], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return self.models / key

    def unpack(self, archive):
        candidates = {"tar xzf": ["tar", "xzf", str(archive), "-C", str(self.out)]}
        if shutil.which("igzip"):
            candidates["tar -I igzip"] = ["tar", "-I", "igzip", "-xf", str(archive), "-C", str(self.out)]
        definition = {"ModelDataUrl": "s3://models/model.tar.gz"}
        candidates["waybill stage"] = self.stage("archive", definition)
        candidates["waybill stage --digests"] = self.stage("archive", definition, "--digests")
        compare("unpacking", candidates, self.turns, self.out, self.pages)

    def copy(self, title, path, definition):
        candidates = {"cp -r": ["cp", "-r", str(path), str(self.out / "copy")]}
        candidates["waybill stage"] = self.stage(path.name, definition)
        candidates["waybill stage --digests"] = self.stage(path.name, definition, "--digests")
        compare(title, candidates, self.turns, self.out, self.pages)

    def warm(self):
        """The same tree by a process that has staged before; only its own turns are warm, so the last count."""
        environment = {**os.environ, "JAVA_HOME": subprocess.check_output([ROOT / "scripts/find-jdk"], text=True).strip()}
        subprocess.check_call(["mvn", "-q", "-pl", "waybill-server", "-am", "-DskipTests", "test-compile"], cwd=ROOT, env=environment)
        classes = ["waybill-server/target/test-classes", "waybill-server/target/classes", "waybill-registry/target/classes"]
        java = [environment["JAVA_HOME"] + "/bin/java", "-Xmx64m", "-XX:+UseSerialGC", "-cp", ":".join(classes)]
        subprocess.check_call([*java, "waybill.server.staging.StagingBench", str(self.work), "tree/", str(self.work / "out"), str(self.pages)], cwd=ROOT)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=int, default=1024, help="of the tree; others are twice that")
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--directory", help="where to work; /dev/shm takes the disk out of it")
    parser.add_argument("--only", choices=["unpack", "tree", "warm", "large", "shards"])
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.directory) as name:
        bench = Bench(pathlib.Path(name), options.turns, options.megabytes)
        made = bench.work / "made"
        make_tree(made / "tree", options.megabytes)
        print(f"{options.megabytes} MB; load {os.getloadavg()[0]:.1f}")
        wanted = [options.only] if options.only else ["unpack", "tree", "warm", "large", "shards"]
        if "unpack" in wanted:
            archive = made / "model.tar.gz"
            subprocess.check_call(["tar", "czf", str(archive), "-C", str(made / "tree"), "."])
            bench.unpack(bench.put(archive, "model.tar.gz"))
        if "tree" in wanted or "warm" in wanted:
            tree = bench.put(made / "tree", "tree")
            if "tree" in wanted:
                bench.copy(f"copying {sum(f.is_file() for f in tree.rglob('*'))} objects", tree, source("s3://models/tree/", "S3Prefix"))
            if "warm" in wanted:
                bench.warm()
            shutil.rmtree(tree)
        piece = b"".join(part.read_bytes() for part in sorted(made.glob("tree/weights/*"))[:4])
        if "large" in wanted:
            write(made / "large.bin", b"")
            with (made / "large.bin").open("ab") as whole:
                while whole.tell() < options.megabytes << 21:
                    whole.write(piece)
            large = bench.put(made / "large.bin", "large.bin")
            (made / "large.bin").unlink()
            bench.copy(f"copying one object of {large.stat().st_size >> 20} MB", large, source("s3://models/large.bin", "S3Object"))
            large.unlink()
        if "shards" in wanted:
            for i in range(8):
                write(made / f"shards/model-{i + 1:05}-of-00008.safetensors", (piece * (options.megabytes // 4 // (len(piece) >> 20) + 1))[: options.megabytes << 18])
            shards = bench.put(made / "shards", "shards")
            bench.copy(f"copying 8 objects of {options.megabytes // 4} MB", shards, source("s3://models/shards/", "S3Prefix"))


if __name__ == "__main__":
    main()
