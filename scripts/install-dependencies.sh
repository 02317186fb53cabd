#!/bin/sh
# Installs the system packages that Zavet needs, if any is missing: `run` for building and serving, `test` for the
# tests too (a browser, programs of PostgreSQL, Patroni and etcd, and tools for Python in .venv). Says what it does;
# does nothing when all is there.
set -eu

what=${1:-run}
cd "$(dirname "$0")/.."

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else
        echo "These packages are missing and need an administrator: $missing" >&2
        exit 1
    fi
}

install_missing() {
    missing=
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    if ! command -v apt-get >/dev/null; then
        echo "Zavet needs these packages (names as on Debian):$missing" >&2
        exit 1
    fi
    echo "Installing:$missing"
    as_root apt-get update -qq
    # shellcheck disable=SC2086
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
}

if ! command -v swift >/dev/null; then
    echo "Swift 6.2 or later is needed and not found: see https://www.swift.org/install/linux/" >&2
    exit 1
fi

# What Swift itself needs to start and to link (its own page lists it), then what Zavet links.
install_missing g++ libncurses6 libcurl4-openssl-dev libxml2-dev zlib1g-dev
install_missing git ca-certificates pkg-config libsqlite3-dev libpq-dev libargon2-dev libarchive-dev tzdata
# What draws pages of PDF, and letters for all its languages.
install_missing libpango1.0-dev fonts-dejavu-core

# The server's programs for the tests, which start servers of their own; the package is to make and start none.
install_postgresql() {
    if ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; then return 0; fi
    install_missing postgresql-common
    conf=/etc/postgresql-common/createcluster.conf
    if [ -f "$conf" ]; then
        as_root sed -i -E 's/^#? *create_main_cluster *=.*/create_main_cluster = false/' "$conf"
    fi
    install_missing postgresql
}

# Patroni and etcd for the tests of failover, which start their own: the packages are to start none, now or later.
install_cluster() {
    if command -v patroni >/dev/null && command -v etcd >/dev/null; then return 0; fi
    (install_without_starting etcd-server patroni) ||
        echo "*** Patroni and etcd cannot be had here: the tests of failover will be passed over. ***" >&2
}

install_without_starting() {
    missing=$*
    refusal=/usr/sbin/policy-rc.d
    if [ ! -e "$refusal" ]; then
        printf '#!/bin/sh\nexit 101\n' | as_root tee "$refusal" >/dev/null
        as_root chmod 755 "$refusal"
    else refusal=; fi
    status=0
    install_missing "$@" || status=1
    if [ -n "$refusal" ]; then as_root rm -f "$refusal"; fi
    if command -v systemctl >/dev/null; then as_root systemctl --quiet disable etcd patroni 2>/dev/null || true; fi
    return $status
}

if ! swift --version >/dev/null 2>&1; then
    echo "Swift is there but does not start; it says:" >&2
    swift --version >&2 || exit 1
fi

if [ "$what" = test ]; then
    install_missing python3 python3-venv poppler-utils
    install_postgresql
    install_cluster
    command -v chromium >/dev/null || command -v google-chrome >/dev/null || install_missing chromium
    stamp=.venv/.zavet-$(cksum < Tests/Browser/requirements.txt | cut -d' ' -f1)
    if [ ! -e "$stamp" ]; then
        echo "Making .venv for the browser tests"
        rm -rf .venv
        python3 -m venv .venv
        .venv/bin/python -m pip install --quiet --disable-pip-version-check -r Tests/Browser/requirements.txt
        touch "$stamp"
    fi
fi
