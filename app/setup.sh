# Read by app/run and tests/run: installs what the build needs, then configures and builds.
# Everything said here goes to standard error, since standard output belongs to the program that is started.
# shellcheck shell=bash disable=SC2034,SC2086,SC2154 # lists of packages fall into words on purpose; root is the caller's,
# test_packages for one of them

say() { printf '%s\n' "$*" >&2; }
fail() { say "$(basename -- "$0"): $*"; exit 1; }

# One package a line; names that differ between releases of Debian and Ubuntu are given in the order of preference.
needed_packages='g++
cmake
ninja-build
libeigen3-dev
libmpfr-dev
qt6-base-dev
libqt6opengl6-dev
qt6-charts-dev libqt6charts6-dev
qt6-svg-dev libqt6svg6-dev
qt6-tools-dev
qt6-l10n-tools
pkg-config
libgif-dev
libimagequant-dev'
# The program works without these, but looks worse (where Qt has its SVG icons in a package of their own, it has none
# without it), and Qt's own windows stay English in Chinese.
optional_packages='qt6-svg-plugins
fonts-inter
fonts-noto-cjk
qt6-translations-l10n'
# The code that the program writes is tested by running it, its SVG and PDF by drawing them, the reference values by
# computing them anew. LaTeX is large: its tests take it where it is installed (texlive-pictures, texlive-latex-extra), as
# they do PyTorch (python3-torch).
test_packages='python3-numpy
python3-matplotlib
python3-mpmath
librsvg2-bin
poppler-utils'

# Prints, of the given lines, those of which no name is installed, nor provided by an installed package.
missing_packages() {
    dpkg-query -W -f '${db:Status-Status} ${Package}, ${Provides}\n' |
        awk -v wanted="$1" '
            $1 == "installed" {
                sub(/^installed /, "")
                gsub(/ \([^)]*\)/, "")
                count = split($0, names, /, */)
                for (i = 1; i <= count; ++i) installed[names[i]] = 1
            }
            END {
                lines = split(wanted, line, "\n")
                for (i = 1; i <= lines; ++i) {
                    names_count = split(line[i], name, " ")
                    found = 0
                    for (j = 1; j <= names_count; ++j) if (name[j] in installed) found = 1
                    if (!found) print line[i]
                }
            }'
}

# Of the names of one package, prints the first that can be installed, or else who provides one of them.
installable_name() {
    local name provider
    for name in "$@"; do
        # Not through a pipe: grep -q would leave apt-cache writing into nothing, which pipefail takes for a failure.
        if [[ $(LC_ALL=C apt-cache policy "$name" 2>/dev/null) =~ Candidate:\ [^\(] ]]; then
            printf '%s\n' "$name"
            return
        fi
    done
    for name in "$@"; do
        provider=$(LC_ALL=C apt-cache showpkg "$name" 2>/dev/null |
            sed -n '/^Reverse Provides:/,$ s/^\([a-z0-9][^ ]*\) .*/\1/p')
        if [ -n "$provider" ]; then
            printf '%s\n' "${provider%%$'\n'*}"
            return
        fi
    done
    return 1
}

# apt-get as root, without questions, and without taking what is meant for the program from standard input.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        env DEBIAN_FRONTEND=noninteractive "$@" </dev/null >&2
    elif command -v sudo >/dev/null; then
        sudo env DEBIAN_FRONTEND=noninteractive "$@" </dev/null >&2
    else
        say "Packages can only be installed by root, and there is no sudo."
        return 1
    fi
}

install_names() { as_root apt-get -q -y -o DPkg::Lock::Timeout=120 --no-install-recommends install "$@"; }

# Sets `names` to what can be installed of the given lines, `unknown` to the lines that the package lists lack.
choose_names() {
    local line name
    names=()
    unknown=()
    while IFS= read -r line; do
        if name=$(installable_name $line); then names+=("$name"); else unknown+=("$line"); fi
    done <<<"$1"
}

# install_packages FOLDER [MORE]: FOLDER remembers which packages this system does not have at all; MORE are lines as
# above, of packages that are good to have.
install_packages() {
    local missing updated=false
    local -a names unknown
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        command -v cmake >/dev/null && return
        say "This system has no apt-get. Please install a C++20 compiler, CMake 3.22 or newer, Ninja, pkg-config, Eigen 3,"
        say "MPFR, giflib, libimagequant, and Qt 6.4 or newer with its modules Charts and SVG and its tools for translation; on Debian these are the packages" $needed_packages.
        return
    fi
    missing=$(missing_packages "$needed_packages"$'\n'"$optional_packages${2:+$'\n'$2}")
    if [ -f "$1/not-available" ]; then
        missing=$(printf '%s\n' "$missing" | grep -vxF -f "$1/not-available" || true)
    fi
    [ -n "$missing" ] || return 0

    choose_names "$missing"
    if [ ${#unknown[@]} -gt 0 ]; then
        say "Reading the package lists ..."
        if as_root apt-get -q update; then updated=true; else say "They could not be read."; fi
        choose_names "$missing"
        if $updated && [ ${#unknown[@]} -gt 0 ]; then
            mkdir -p "$1"
            printf '%s\n' "${unknown[@]}" >>"$1/not-available"
            say "Not available here, going on without: ${unknown[*]}"
        fi
    fi
    [ ${#names[@]} -gt 0 ] || return 0
    say "Installing ${names[*]} ..."
    install_names "${names[@]}" && return
    # Lists that are out of date name packages that the mirror no longer has.
    if ! $updated && as_root apt-get -q update; then
        install_names "${names[@]}" && return
    fi
    say "Could not be installed, going on without: ${names[*]}"
}

# build FOLDER TARGET [CMAKE-OPTION]...: configures if need be, then builds what changed. Silent if nothing did.
build() {
    local folder=$1 target=$2 status=0
    local -a options=("${@:3}")
    command -v cmake >/dev/null || fail "cmake is missing; please install" $needed_packages
    ! command -v ninja >/dev/null || options+=(-G Ninja)
    if [ "$(cat "$folder/configured" 2>/dev/null)" != "${options[*]}" ]; then
        say "Configuring $folder ..."
        cmake -S "$root" -B "$folder" "${options[@]}" </dev/null >&2 ||
            fail "the build could not be configured, see above; needed are the packages" $needed_packages
        printf '%s\n' "${options[*]}" >"$folder/configured"
    fi
    cmake --build "$folder" --target "$target" --parallel "$(processors)" </dev/null 2>&1 |
        { grep --line-buffered -v -e '^ninja: no work to do' -e '^ninja: Entering directory' \
            -e 'Re-checking globbed directories' -e 'Built target' || true; } >&2 || status=$?
    [ $status -eq 0 ] || fail "the build failed; see above."
}

processors() { nproc 2>/dev/null || echo 2; }
