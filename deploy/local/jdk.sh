# Sourced by the commands under deploy/ and by .ci/run: find_jdk prints the home of a JDK 25 or newer, or fails.
# Order: JAVA_HOME, java on the PATH, /usr/lib/jvm, SDKMAN, ~/.jdks, macOS.

jdk_major() {
  [ -x "$1/bin/javac" ] || return 1
  "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1
}

find_jdk() {
  local candidate on_path major
  on_path=$(command -v java || true)
  if [ -n "$on_path" ]; then on_path=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")"); fi
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25*; do
    [ -n "$candidate" ] || continue
    major=$(jdk_major "$candidate") || continue
    if [ "${major:-0}" -ge 25 ]; then echo "$candidate"; return 0; fi
  done
  if [ -x /usr/libexec/java_home ]; then /usr/libexec/java_home -v 25 2>/dev/null && return 0; fi
  return 1
}
