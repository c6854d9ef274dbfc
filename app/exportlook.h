#pragma once

#include "ui/picture/exporter.h"
#include "ui/picture/exportpreset.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace actiscope {

/// How the pictures of `export` look, gathered from options that come in any order.
class ExportLook
{
public:
    /// The options that it reads, and those of them without a value.
    static QStringList valued();
    static QStringList flags();

    /// True if the option is one of these.
    bool take(const QString &option, const QString &value);

    ExportOptions options() const;
    /// The size as it was given, for messages.
    double width() const { return m_width; }
    double height() const { return m_height; }

private:
    void readSize(const QString &value);

    double m_width = 1280.0; ///< of the layout, unless `m_size` is there
    double m_height = 720.0;
    std::optional<PictureSize> m_size;
    std::optional<double> m_scale;
    std::optional<int> m_dpi;
    int m_textPercent = 100;
    Theme m_theme = Theme::Light;
    bool m_transparent = false;
    bool m_reopenable = true;
    QString m_title;
};

} // namespace actiscope
