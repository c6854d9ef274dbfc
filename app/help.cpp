#include "app/help.h"

#include "app/failure.h"
#include "app/fieldoptions.h"
#include "core/workspace/workspacekind.h"
#include "ui/language/translation.h"

#include <QStringList>

namespace actiscope {

namespace {

constexpr int meaningColumn = 29; // of the help of `export`

/// The words of --workspace, the first of which holds where it is not given.
QString workspaceWords()
{
    QStringList words;
    for (const WorkspaceKind *kind : workspaceTabs())
        words << QString::fromUtf8(wordOf(kind->workspace));
    const QString last = words.takeLast();
    words.first() = CommandLine::tr("%1 (if not given)").arg(words.first());
    return CommandLine::tr("%1 or %2").arg(words.join(CommandLine::tr(", ", "in a list of words")), last);
}

/// The options of each workspace, with what they are about below them.
QString workspaceOptions()
{
    QString options;
    for (const WorkspaceKind *kind : workspaceTabs()) {
        options += kind->hasGraphs ? curveOptions() : optionsOf(kind->workspace);
        options += u'\n' + QString(meaningColumn, u' ') + translated("Workspace", kind->optionsMeaning) + u'\n';
    }
    return options;
}

/// How a table is read.
QString tableHelp()
{
    return CommandLine::tr(
        "How a table is read, where that is not found by itself:\n"
        "--separator       comma, semicolon, tab, space, or none (one number a row)\n"
        "--decimal         point or comma\n"
        "--header N        the first N rows hold no data\n"
        "--columns LIST    numbers from 1, ranges as in 2-4, or names, in double quotes if they look like numbers;\n"
        "                  all columns of numbers but an index if not given\n"
        "--skip-gaps       leaves out rows without a number in each column taken, or with too many cells; refused if\n"
        "                  not given\n");
}

} // namespace

QString helpText()
{
    return CommandLine::tr(
        "Actiscope shows neural-network activation functions and their derivatives.\n"
        "\n"
        "actiscope [FILE]     opens the window, with a session, a deck, a table of numbers, or a picture made earlier\n"
        "actiscope list       shows the functions there are\n"
        "actiscope eval       computes f, f' and f'' of one function\n"
        "actiscope layer      sends x through a toy layer a = f(w*x + b) and computes its gradients\n"
        "actiscope export     writes curves as a picture or a table\n"
        "\n"
        "actiscope COMMAND --help shows what a command takes; --version names the version.\n"
        "The commands need no display. Exit status: 0 done, 1 could not be read, computed or written, 2 wrong input,\n"
        "130 or 143 a table interrupted.\n");
}

QString listHelp()
{
    return CommandLine::tr(
        "actiscope list [--json] [SESSION]\n"
        "\n"
        "Shows the functions: id, name, family, year of the paper cited, parameters with their defaults. With a saved\n"
        "session, or a picture made earlier, first the functions of its own.\n"
        "--json  gives everything the program knows of each, formulas and sources included\n");
}

QString evalHelp()
{
    return CommandLine::tr(
        "actiscope eval FUNCTION [--set NAME=VALUE]... [--x V,V,... | --range A:B --samples N | --stdin]\n"
        "               [--session FILE] [--decimal point|comma] [--format csv|json] [--csv-decimal point|comma]\n"
        "\n"
        "Prints x, f, f' and f'' with 17 significant digits, which tell any two doubles apart.\n"
        "FUNCTION          an id, as 'actiscope list' shows them, or a formula in quotes, as 'x*sigmoid(b*x)'\n"
        "--set NAME=VALUE  sets a parameter: of a formula each word that is no function\n"
        "--session FILE    FUNCTION may be one of that session's own, by its name too\n"
        "--x V,V,...       computes at these x; nan, inf and -inf are numbers too\n"
        "--range A:B       computes at evenly spaced x from A to B, both included; -5:5 if not given\n"
        "--samples N       how many of them, from 2 to 10000000; 101 if not given\n"
        "--stdin           reads x from standard input: numbers between blanks, commas or line breaks\n"
        "--decimal comma   reads 0,5 there as one number; numbers then stand between blanks, semicolons or line breaks\n"
        "--decimal point   reads 0,5 there as two; without either, commas that may all be decimal marks are refused\n"
        "--format          csv (header line x,f,df,d2f; what is not finite: nan, inf, -inf) or\n"
        "                  json (a list of objects; what is not finite: the strings \"nan\", \"inf\", \"-inf\")\n"
        "--csv-decimal     point (if not given), or comma: 0,5 for a half, and semicolons between the columns\n");
}

QString layerHelp()
{
    return CommandLine::tr(
        "actiscope layer FUNCTION [--set NAME=VALUE]... [--weight W] [--bias B]\n"
        "                [--x V,V,... | --stdin | --batch FILE] [--session FILE] [--summary] [--format csv|json]\n"
        "                [--csv-decimal point|comma]\n"
        "\n"
        "Prints x, the pre-activation z = W*x + B, the output a = f(z), and the gradients of a by x, W and B, with\n"
        "17 significant digits.\n"
        "FUNCTION          an id, as 'actiscope list' shows them, or a formula in quotes, as 'x*sigmoid(b*x)'\n"
        "--set NAME=VALUE  sets a parameter: of a formula each word that is no function\n"
        "--session FILE    FUNCTION may be one of that session's own, by its name too\n"
        "--weight W        1 if not given\n"
        "--bias B          0 if not given\n"
        "--x V,V,...       computes at these x; nan, inf and -inf are numbers too\n"
        "--stdin           reads x from standard input: numbers between blanks, commas or line breaks\n"
        "--batch FILE      reads x from a table, row by row; - is standard input\n"
        "--summary         prints statistics of all x in lines statistic,value: rows, columns, mean and standard\n"
        "                  deviation of x, z and a, the shares of dead (f' = 0) and of saturated elements\n"
        "                  (|f'| < 0.01, the dead ones included), and the means of |da/dx| and |da/dw|\n"
        "--format          csv (header line x,z,a,da_dx,da_dw,da_db; what is not finite: nan, inf, -inf) or\n"
        "                  json (a list of objects; what is not finite: the strings \"nan\", \"inf\", \"-inf\")\n"
        "--csv-decimal     point (if not given), or comma: 0,5 for a half, and semicolons between the columns\n")
        + u'\n' + tableHelp() + CommandLine::tr("Of --stdin, --decimal says how its numbers are written.\n");
}

QString exportHelp()
{
    return CommandLine::tr(
               "actiscope export --functions A,B,... [OPTION]... --output FILE\n"
               "actiscope export --function NAME=FORMULA [OPTION]... --output FILE\n"
               "actiscope export SESSION [OPTION]... --output FILE\n"
               "actiscope export --all [OPTION]... --output-folder FOLDER --format png|svg|pdf|csv|tex|tikz|py\n"
               "actiscope export DECK --deck [OPTION]... --output-folder FOLDER --format ...\n"
               "\n"
               "Writes curves into a file, whose ending says what it becomes: png, svg, pdf, csv (the points),\n"
               "tex (for pdflatex with PGFPlots), tikz (that picture alone), or py (a script for Python with Matplotlib).\n"
               "SESSION is a saved session, or a PNG, SVG or PDF made earlier; options change what it shows.\n"
               "With a folder each function gets a picture of its own, named by its id (one of your own by its name), and\n"
               "each scene of a deck one, named by its number and title.\n")
         + u'\n'
         + CommandLine::tr(
               "What is drawn:\n"
               "--functions A,B,...          ids, as 'actiscope list' shows them; --all for all of them\n"
               "--function NAME=FORMULA      one of your own, as 'swoosh=x*sigmoid(b*x)'; may be given more than once\n"
               "--set FUNCTION.NAME=VALUE    sets a parameter of one of them\n"
               "--workspace                  %1\n"
               "--range A:B                  of x; -5:5 if not given\n"
               "--show                       f, its derivative df, d2f, a list of these, both (if not given) or all\n"
               "%2"
               "%3of the numbers drawn\n"
               "--state PATH=VALUE           any other field, as a session file names it\n"
               "--batch FILE                 of numbers that the layer gets; - is standard input; see below\n")
               .arg(workspaceWords(), workspaceOptions(), optionsOf({}).leftJustified(meaningColumn))
         + u'\n'
         + CommandLine::tr(
               "What moves, in a gif that plays for ever, a pdf with a page a frame, or numbered png:\n"
               "--sweep SLIDER=FROM:TO       as in cursor=-5:5, layer.weight=-2:2, depth.depth=1:50, elu.alpha=0.1:3\n"
               "--seconds S                  how long it plays; 4 if not given\n"
               "--fps N                      frames in a second: 5, 10, 20, 25 (if not given) or 50\n"
               "--back                       and back again within that time\n"
               "--no-value                   leaves the slider's value out of the title\n"
               "--fit-axes                   axes that fit each frame, not all of them\n")
         + u'\n'
         + CommandLine::tr(
               "How it looks:\n"
               "--size WxH                   in pixels of a screen with 96 dpi; 1280x720 if not given; WxHmm in\n"
               "                             millimetres; or slide, slide4k, square, column, page\n"
               "--scale S                    pixels of a PNG for each of these, from 0.1 to 8\n"
               "--dpi N                      pixels of a PNG in an inch, where the size is in millimetres\n"
               "--text-size PERCENT          of what suits the size, from 50 to 250\n"
               "--theme light|dark|contrast  light if not given\n"
               "--title TEXT, --transparent\n"
               "--language en|zh_CN          of the texts in the picture; en if not given\n"
               "--no-state                   leaves out the settings with which a PNG, SVG or PDF can be opened again\n")
         + CommandLine::tr("--csv-decimal point|comma    of the numbers in a CSV; point if not given; between commas stand semicolons\n")
         + u'\n' + tableHelp();
}

} // namespace actiscope
