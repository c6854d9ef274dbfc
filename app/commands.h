#pragma once

#include "app/arguments.h"

// The commands: each does what its arguments say, or throws a Failure.
namespace actiscope {

void runList(const ListArguments &arguments);
void runEval(const EvalArguments &arguments);
void runLayer(const LayerArguments &arguments);
/// `argc` and `argv` are the program's, for the QGuiApplication that fonts need.
void runExport(const ExportArguments &arguments, int &argc, char **argv);

} // namespace actiscope
