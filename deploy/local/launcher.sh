# Sourced by the commands under deploy/, which set $root.
. "$root/deploy/local/jdk.sh"

staged=$root/.torch/app/local

use_jdk() {
  if ! JAVA_HOME=$(find_jdk); then
    echo "No JDK 25 was found (JAVA_HOME, PATH, /usr/lib/jvm, SDKMAN, ~/.jdks): install one, or set JAVA_HOME to it." >&2
    exit 1
  fi
  export JAVA_HOME
}

# The process of the launcher that runs this checkout's platform, if there is one.
launcher_pid() {
  local pid
  pid=$(cat "$root/.torch/launcher.pid" 2>/dev/null) || return 1
  ps -o command= -p "$pid" 2>/dev/null | grep -q 'torch\.local\.launcher' || return 1
  echo "$pid"
}

refuse_if_running() {
  if launcher_pid >/dev/null; then
    echo "deploy/up: Torch CRM already runs from $root: see deploy/status, end it with deploy/down." >&2
    exit 1
  fi
}

# The launcher runs from a copy, so that a build beside it replaces nothing under its feet.
stage_launcher() {
  local sources=("$root/deploy/local/src/main" "$root/deploy/local/pom.xml" "$root/pom.xml")
  if [ -f "$staged/stamp" ] && [ -z "$(find "${sources[@]}" -newer "$staged/stamp" -type f | head -n 1)" ]; then return; fi
  echo "  launcher            is built"
  mkdir -p "$root/.torch/logs" "$root/.torch/app"
  if ! "$root/mvnw" -f "$root/pom.xml" -q --batch-mode -DskipTests -Dspotless.check.skip=true -pl deploy/local package \
      > "$root/.torch/logs/build.log" 2>&1; then
    tail -n 20 "$root/.torch/logs/build.log" >&2
    echo "deploy/up: the launcher could not be built; all of Maven's words are in .torch/logs/build.log." >&2
    exit 1
  fi
  rm -rf "$staged"
  mkdir -p "$staged"
  cp -p "$root"/deploy/local/target/torch-local-*.jar "$root"/deploy/local/target/lib/*.jar "$staged"
  touch "$staged/stamp"
}

run_launcher() {
  local main=$1
  shift
  exec "$JAVA_HOME/bin/java" -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dtorch.root="$root" \
    -Dlogback.configurationFile=torch-local-logback.xml -cp "$staged/*" "torch.local.launcher.$main" "$@"
}
