#!/bin/sh
# How fast a transform job is against a bare loop over sockets: bench/transform.sh [MiB] [directory] [what]
# What: throughput, evidence (bodies hashed), compute (a container that takes 10 ms a MB), records or growth.
# Two cores, 256 MB of heap. The directory is best on a memory disk.
set -e
cd "$(dirname "$0")/.."
JAVA_HOME=$(scripts/find-jdk)
export JAVA_HOME
mvn -q -pl waybill-server -am -DskipTests test-compile
jackson=$(find "$HOME/.m2/repository/tools/jackson/core/jackson-core" -name 'jackson-core-*.jar' | sort | tail -1)
classes=waybill-server/target/test-classes:waybill-server/target/classes:waybill-registry/target/classes
exec taskset -c 0,1 "$JAVA_HOME/bin/java" -Xmx256m -cp "$classes:$jackson" \
  waybill.server.transform.bench.TransformBench "${2:-/dev/shm}" "${1:-1024}" "${3:-throughput}"
