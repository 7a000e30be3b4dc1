# What the commands in this directory need; read by them, not run by itself.

fail() {
  echo "$1" >&2
  exit 1
}

require_java() {
  command -v java >/dev/null || fail 'Java is missing: install a JDK, version 17 or newer, and put its bin directory on the PATH.'
  local version
  version=$(java -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
  [ "${version:-0}" -ge 17 ] || fail "Java is too old: version 17 or newer is needed, this is ${version:-unknown}."
}

require_tools() {
  require_java
  command -v mvn >/dev/null || fail 'Maven is missing: install version 3.8.7 or newer and put its bin directory on the PATH.'
  # PostgreSQL refuses to run as root, and unshare is how it does not.
  [ "$(id -u)" -ne 0 ] || command -v unshare >/dev/null ||
    fail 'unshare is missing: install util-linux, or use an account other than root.'
}

# The pages are tried in Chromium, which does not come from Maven; on Debian it is installed here, elsewhere whoever tests does it.
require_browser() {
  command -v chromium >/dev/null && return
  [ "$(id -u)" -eq 0 ] && [ -e /etc/debian_version ] ||
    fail 'Chromium is missing, which the tests of the pages need: install it so that chromium is on the PATH (on Debian, as root: apt-get install chromium).'
  echo 'Installing Chromium …'
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-liberation; } >/dev/null ||
    fail 'Chromium is missing, which the tests of the pages need, and apt-get could not install it.'
}

# The rules of alerts are tried by promtool, which does not come from Maven; on Debian it is taken out of the package of Prometheus,
# without the server.
require_promtool() {
  command -v promtool >/dev/null && return
  [ "$(id -u)" -eq 0 ] && [ -e /etc/debian_version ] ||
    fail 'promtool is missing, which the tests of the alerts need: install Prometheus so that promtool is on the PATH.'
  echo 'Installing promtool …'
  local package
  package=$(mktemp -d)
  { apt-get update -qq && (cd "$package" && apt-get download -qq prometheus) &&
    dpkg-deb --fsys-tarfile "$package"/prometheus_*.deb | tar -x -C /usr/local/bin --strip-components=3 ./usr/bin/promtool; } >/dev/null 2>&1 ||
    fail 'promtool is missing, which the tests of the alerts need, and apt-get could not fetch it.'
  rm -r "$package"
}
