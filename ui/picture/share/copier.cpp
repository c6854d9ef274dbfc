#include "ui/picture/share/copier.h"

#include "core/figure/figure.h"
#include "ui/picture/picturewords.h"
#include "ui/picture/share/clipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <memory>

namespace actiscope {

Copier::Copier(QObject *parent)
    : QObject(parent)
{
    connect(&m_background, &Background::problemChanged, this, [this](const QString &problem) {
        if (!problem.isEmpty())
            emit notice(problem);
    });
}

void Copier::copy(CopyKind kind, const State &state)
{
    const ExportOptions options = slideOptions();
    if (kind == CopyKind::Picture) {
        m_background.start([this, state, options](std::stop_token stop) -> Background::Delivery {
            auto picture = std::make_shared<const CopiedPicture>(copiedPicture(state, options, stop));
            return [this, picture] {
                if (QMimeData *data = pictureData(*picture)) {
                    QGuiApplication::clipboard()->setMimeData(data);
                    emit notice(tr("The charts are on the clipboard, %1 × %2 pixels.")
                                    .arg(picture->image.width())
                                    .arg(picture->image.height()));
                } else {
                    emit notice(tr("There is too little memory to copy the charts."));
                }
            };
        });
        return;
    }
    m_background.start([this, kind, state, options](std::stop_token stop) -> Background::Delivery {
        QString text;
        QString said;
        switch (kind) {
        case CopyKind::Data:
            text = QString::fromUtf8(renderedFile(PictureFormat::Csv, state, options));
            said = tr("The points of the charts are on the clipboard, as CSV.");
            break;
        case CopyKind::Tex:
            text = QString::fromUtf8(renderedFile(PictureFormat::Tikz, state, paperOptions()));
            said = tr("The charts are on the clipboard, for a document that loads PGFPlots.");
            break;
        case CopyKind::Picture: // done above
        case CopyKind::Words:
            text = pictureWords(state, exportedFigure(state, {}, 1.0, stop)); // with room for whole titles
            said = tr("A description of the charts is on the clipboard.");
            break;
        }
        return [this, kind, text, said] {
            auto *data = new QMimeData;
            data->setText(text);
            if (kind == CopyKind::Data)
                data->setData(QStringLiteral("text/csv"), text.toUtf8());
            QGuiApplication::clipboard()->setMimeData(data);
            emit notice(said);
        };
    });
}

} // namespace actiscope
