#!/usr/bin/env python3
"""How much memory and time a long list takes, by `waybill` and by the real `aws`.

A stub on the loopback serves `list-model-packages`: one page, or pages of 100 KB, made while they are
sent. Candidates take turns; medians of wall time, CPU time (user and system) and peak memory of whole
processes are printed. Both must print the same bytes. Needs nothing beyond Python 3; the rows of the
real `aws` are left out where it is not installed.
"""

import argparse
import hashlib
import http.server
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import threading
import time

from start import WAYBILL, clean_environment, real_aws

PAGE_BYTES = 100_000
BLOCK_ITEMS = 200


def item(number):
    group = f"fraud-detection-{number % 97:02d}"
    return {
        "ModelPackageGroupName": group,
        "ModelPackageVersion": number,
        "ModelPackageArn": f"arn:aws:sagemaker:us-west-2:123456789012:model-package/{group}/{number}",
        "ModelPackageDescription": "trained \u00fcber night, \"candidate\" of the week",
        "CreationTime": 1718000000.25 + number,
        "ModelPackageStatus": "Completed",
        "ModelApprovalStatus": ("Approved", "Rejected", "PendingManualApproval")[number % 3],
    }


class List:
    """A list of about so many bytes, on one page or on pages of 100 KB."""

    block = ",".join(json.dumps(item(n), ensure_ascii=False) for n in range(BLOCK_ITEMS)).encode()

    def __init__(self, size, paged):
        self.pages = max(1, size // PAGE_BYTES) if paged else 1
        self.page_bytes = size // self.pages

    def page(self, token):
        """Parts of the page that a token names."""
        number = int(token or 0)
        yield b'{"ModelPackageSummaryList":['
        if self.page_bytes < len(self.block):
            yield json.dumps(item(number)).encode()
        for count in range(self.page_bytes // len(self.block)):
            yield self.block if count == 0 else b"," + self.block
        more = number + 1 < self.pages
        yield b']%s}' % (b',"NextToken":"%d"' % (number + 1) if more else b"")


class Stub(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    served = None

    def do_POST(self):
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        token = asked.get("NextToken")
        self.send_response(200)
        self.send_header("Content-Type", "application/x-amz-json-1.1")
        self.send_header("Content-Length", str(sum(map(len, self.served.page(token)))))
        self.end_headers()
        for part in self.served.page(token):
            self.wfile.write(part)

    def log_message(self, *words):
        pass


def run(argv, env, out):
    """Runs to the end; returns wall and CPU seconds and the peak of resident memory in MB."""
    begin = time.perf_counter()
    with open(out, "wb") as stdout:
        process = subprocess.Popen(argv, env=env, stdout=stdout)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{argv} ended with {process.returncode}")
    wall = time.perf_counter() - begin
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def digest(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def compare(name, layout, candidates, env, turns):
    samples = {candidate: [] for candidate, _ in candidates}
    printed = {}
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "out"
        for _ in range(turns):
            for candidate, program in candidates:
                argv = [*program, "sagemaker", "list-model-packages", "--output", layout]
                samples[candidate].append(run(argv, env, out))
                printed[candidate] = digest(out)
    if len(set(printed.values())) > 1:
        sys.exit(f"{name}, {layout}: the candidates print different bytes")
    for candidate, taken in samples.items():
        wall, cpu, peak = (statistics.median(part) for part in zip(*taken))
        print(f"{name:24s} {layout:6s} {candidate:8s} {wall:8.2f} {cpu:8.2f} {peak:8.0f}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--turns", type=int, default=3, help="turns of each candidate (3)")
    parser.add_argument("--sizes", type=float, nargs="+", default=[0.001, 5, 50], metavar="MB")
    parser.add_argument("--layouts", nargs="+", default=["json", "text", "table"])
    parser.add_argument("--without-aws", action="store_true", help="measure waybill alone")
    chosen = parser.parse_args()
    aws = None if chosen.without_aws else real_aws()
    candidates = [("waybill", [WAYBILL])] + ([("aws", [aws])] if aws else [])
    subprocess.run([WAYBILL, "--version"], check=True, stdout=subprocess.DEVNULL)  # builds the kit

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Stub)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    env = dict(
        clean_environment(os.devnull),
        AWS_ACCESS_KEY_ID="AKIDBENCH",
        AWS_SECRET_ACCESS_KEY="secret",
        AWS_DEFAULT_REGION="us-west-2",
        AWS_ENDPOINT_URL_SAGEMAKER=f"http://127.0.0.1:{server.server_port}",
    )
    print(f"{'answer':24s} {'layout':6s} {'':8s} {'wall s':>8s} {'CPU s':>8s} {'peak MB':>8s}")
    for layout in chosen.layouts:
        for megabytes in chosen.sizes:
            for paged in (False, True) if megabytes >= 1 else (False,):
                Stub.served = List(int(megabytes * 1e6), paged)
                pages = f", {Stub.served.pages} pages" if paged else ""
                compare(f"{megabytes:g} MB{pages}", layout, candidates, env, chosen.turns)


if __name__ == "__main__":
    main()
