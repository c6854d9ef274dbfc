#pragma once

#include "core/state/state.h"
#include "core/state/words.h"

#include <optional>
#include <span>
#include <string_view>

/// The plain fields of a State: all that is one number, one switch or one word. One table drives their repair, sessions
/// and decks, sliders, transitions, lessons, animations and the command line. What is more than that (functions, their
/// parameters, vertical ranges, a batch from a file, pushes) has code of its own in each of these places.
namespace actiscope {

enum class FieldKind {
    Number,
    Count,  ///< a whole number
    Switch, ///< 0 is off, 1 is on
    Word    ///< the value of an enumeration
};

struct Field {
    std::string_view path;            ///< names from the outside in, between dots, as in a session: "layer.weight"
    std::string_view option = {};     ///< of `export`; without one, --state PATH=VALUE sets it
    std::string_view operand = {};    ///< what the help calls the option's value: "W"
    std::string_view lessonName = {}; ///< in the expressions of lessons, if they may speak of it
    FieldKind kind = FieldKind::Number;

    // Of a number or a count.
    double least = 0.0;
    double greatest = 0.0;
    double sliderLeast = 0.0; ///< the slider's span; the same as the limits if both ends are 0
    double sliderGreatest = 0.0;
    double step = 1.0;        ///< of the slider; logarithmic: in decades
    int decimals = 0;         ///< shown at least
    bool logarithmic = false; ///< the slider: equal ways are equal factors
    bool moves = false;       ///< between two scenes, instead of leaping
    int control = 0;          ///< its place among the sliders that scenes, lessons and animations offer; 0 for none

    std::span<const EnumWord> words = {}; ///< of a Word

    const char *name = nullptr; ///< English, to be translated in the context "Entry"
    const char *toolTip = nullptr;
    std::optional<Workspace> workspace = {}; ///< the only one in which it changes what is seen
    std::optional<LayerView> view = {};      ///< and the only view of the Toy layer

    /// Any kind as a number; a Switch as 0 or 1, a Word as the value of its enumeration.
    double (*get)(const State &state) = nullptr;
    /// Takes what `get` may give; limits are kept by repaired() only.
    void (*set)(State &state, double value) = nullptr;

    bool isNumeric() const { return kind == FieldKind::Number || kind == FieldKind::Count; }
    bool isControl() const { return control > 0; }
};

/// All of them, in the order in which the help names them.
std::span<const Field> fields();
/// Nothing if there is no plain field at that path.
const Field *findField(std::string_view path);
/// Of a path that is known to be one.
const Field &fieldAt(std::string_view path);
/// Those with a slider that scenes, lessons and animations may offer, in the order in which they do.
std::span<const Field *const> controlFields();

/// Its value in a fresh State.
double defaultOf(const Field &field);
/// Whether changing it changes what the state's workspace shows.
bool isSeen(const Field &field, const State &state);
/// One more; the least one after the greatest.
void advance(State &state, const Field &field);
/// Brings every plain field into its limits; what is not a number or no value of its enumeration gets its default.
void repairFields(State &state);

} // namespace actiscope
