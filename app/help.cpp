#include "app/help.h"

#include "app/failure.h"

namespace actiscope {

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
        "The commands need no display. Exit status: 0 done, 1 could not be written, 2 wrong input.\n");
}

QString listHelp()
{
    return CommandLine::tr(
        "actiscope list [--json]\n"
        "\n"
        "Shows the functions: id, name, family, year, parameters with their defaults.\n"
        "--json  gives everything the program knows of each, formulas and sources included\n");
}

QString evalHelp()
{
    return CommandLine::tr(
        "actiscope eval FUNCTION [--set NAME=VALUE]... [--x V,V,... | --range A:B --samples N | --stdin]\n"
        "               [--format csv|json]\n"
        "\n"
        "Prints x, f, f' and f'' with 17 significant digits, which tell any two doubles apart.\n"
        "FUNCTION          an id, as 'actiscope list' shows them\n"
        "--set NAME=VALUE  sets a parameter\n"
        "--x V,V,...       computes at these x; nan, inf and -inf are numbers too\n"
        "--range A:B       computes at evenly spaced x from A to B, both included; -5:5 if not given\n"
        "--samples N       how many of them, from 2 to 10000000; 101 if not given\n"
        "--stdin           reads x from standard input: numbers between blanks, commas or line breaks\n"
        "--format          csv (header line x,f,df,d2f; what is not finite: nan, inf, -inf) or\n"
        "                  json (a list of objects; what is not finite: the strings \"nan\", \"inf\", \"-inf\")\n");
}

QString layerHelp()
{
    return CommandLine::tr(
        "actiscope layer FUNCTION [--set NAME=VALUE]... [--weight W] [--bias B] [--x V,V,... | --stdin]\n"
        "                [--format csv|json]\n"
        "\n"
        "Prints x, the pre-activation z = W*x + B, the output a = f(z), and the gradients of a by x, W and B, with\n"
        "17 significant digits.\n"
        "FUNCTION          an id, as 'actiscope list' shows them\n"
        "--set NAME=VALUE  sets a parameter\n"
        "--weight W        1 if not given\n"
        "--bias B          0 if not given\n"
        "--x V,V,...       computes at these x; nan, inf and -inf are numbers too\n"
        "--stdin           reads x from standard input: numbers between blanks, commas or line breaks\n"
        "--format          csv (header line x,z,a,da_dx,da_dw,da_db; what is not finite: nan, inf, -inf) or\n"
        "                  json (a list of objects; what is not finite: the strings \"nan\", \"inf\", \"-inf\")\n");
}

QString exportHelp()
{
    return CommandLine::tr(
        "actiscope export --functions A,B,... [--set FUNCTION.NAME=VALUE]... [--range A:B] [--show f|df|both]\n"
        "                 [--size WxH] [--scale S] [--theme light|dark|contrast] [--language en|zh_CN]\n"
        "                 --output FILE\n"
        "\n"
        "Writes the curves into a file, whose ending says what it becomes: png, svg, pdf, csv (the points),\n"
        "tex (for pdflatex with PGFPlots), or py (a script for Python with Matplotlib).\n"
        "--functions A,B,...          ids, as 'actiscope list' shows them\n"
        "--set FUNCTION.NAME=VALUE    sets a parameter of one of them\n"
        "--range A:B                  of x; -5:5 if not given\n"
        "--show                       f, its derivative df, or both (if not given)\n"
        "--size WxH                   in pixels of a screen with 96 dpi; 1280x720 if not given\n"
        "--scale S                    pixels of a PNG for each of these, from 0.1 to 8\n"
        "--theme                      light if not given\n"
        "--language                   of the texts in the picture; en if not given\n");
}

} // namespace actiscope
