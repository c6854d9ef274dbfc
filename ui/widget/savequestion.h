#pragma once

class QString;
class QWidget;

namespace actiscope {

enum class SaveAnswer { Save, Discard, Cancel };

/// Asks what is to become of changes that are not saved; leaving the question alone cancels.
SaveAnswer askToSave(QWidget *over, const QString &title, const QString &question);

} // namespace actiscope
