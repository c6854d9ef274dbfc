#include "ui/picture/format/embeddedstate.h"

#include "ui/file/wholefile.h"
#include "ui/picture/format/pngchunk.h"
#include "ui/picture/format/sessionelement.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QXmlStreamWriter>

#include <memory>

namespace actiscope {

namespace {

struct EmbeddedState {
    Q_DECLARE_TR_FUNCTIONS(EmbeddedState)
};

const QString sessionTag = QStringLiteral("session");

QString ownNamespace()
{
    return QLatin1String(embeddedNamespace);
}

std::optional<Session> sessionIn(QIODevice &picture, QString *error, const std::stop_token &stop)
{
    const QByteArray beginning = picture.peek(4096);
    std::optional<QByteArray> text;
    if (beginning.startsWith(pngSignature)) {
        text = pngText(picture, embeddedKeyword);
    } else if (beginning.startsWith("%PDF-") || beginning.contains("<svg")) {
        // A PDF has its packet as plain text, so that programs find it that know nothing else of the format.
        text = elementText(picture, sessionTag.toUtf8(), embeddedNamespace, stop);
    } else {
        *error = EmbeddedState::tr("It is no PNG, SVG or PDF picture.");
        return std::nullopt;
    }
    if (!text) {
        *error = EmbeddedState::tr("It does not hold the state that made it. Right would be a picture exported by Actiscope "
                                   "so that it can be opened again, and not changed by another program since.");
        return std::nullopt;
    }
    return sessionFromJson(*text, error);
}

} // namespace

bool writeSvgMetadata(QIODevice &device, const WriteTo &session)
{
    const auto put = [&](QByteArrayView bytes) { return device.write(bytes.data(), bytes.size()) == bytes.size(); };
    PieceDevice escaping([&](QByteArrayView piece) {
        QByteArray text = piece.toByteArray();
        text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
        return put(text);
    });
    const QByteArray tag = "actiscope:" + sessionTag.toUtf8();
    return put(QByteArray("<metadata xmlns:actiscope=\"") + embeddedNamespace + "\"><" + tag + '>') && session(escaping)
        && put("</" + tag + "></metadata>");
}

QByteArray xmpPacket(const QByteArray &session, const QString &title, const QString &description)
{
    const QString rdf = QStringLiteral("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    const QString dublinCore = QStringLiteral("http://purl.org/dc/elements/1.1/");
    const QString xmp = QStringLiteral("http://ns.adobe.com/xap/1.0/");
    const QString meta = QStringLiteral("adobe:ns:meta/");
    QByteArray text;
    QXmlStreamWriter writer(&text);
    const auto alternative = [&](const QString &name, const QString &value) {
        writer.writeStartElement(dublinCore, name);
        writer.writeStartElement(rdf, QStringLiteral("Alt"));
        writer.writeStartElement(rdf, QStringLiteral("li"));
        writer.writeAttribute(QStringLiteral("xml:lang"), QStringLiteral("x-default"));
        writer.writeCharacters(value);
        writer.writeEndElement();
        writer.writeEndElement();
        writer.writeEndElement();
    };
    writer.writeProcessingInstruction(QStringLiteral("xpacket"), QStringLiteral("begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\""));
    writer.writeNamespace(meta, QStringLiteral("x"));
    writer.writeStartElement(meta, QStringLiteral("xmpmeta"));
    writer.writeNamespace(rdf, QStringLiteral("rdf"));
    writer.writeStartElement(rdf, QStringLiteral("RDF"));
    writer.writeNamespace(dublinCore, QStringLiteral("dc"));
    writer.writeNamespace(xmp, QStringLiteral("xmp"));
    writer.writeNamespace(ownNamespace(), QStringLiteral("actiscope"));
    writer.writeStartElement(rdf, QStringLiteral("Description"));
    writer.writeAttribute(rdf, QStringLiteral("about"), QString());
    alternative(QStringLiteral("title"), title);
    alternative(QStringLiteral("description"), description);
    writer.writeTextElement(xmp, QStringLiteral("CreatorTool"), QStringLiteral("Actiscope"));
    writer.writeTextElement(ownNamespace(), sessionTag, QString::fromUtf8(session));
    writer.writeEndElement();
    writer.writeEndElement();
    writer.writeEndElement();
    writer.writeProcessingInstruction(QStringLiteral("xpacket"), QStringLiteral("end=\"r\""));
    return text;
}

std::optional<Session> sessionInPicture(const QString &fileName, QString *error, std::stop_token stop)
{
    QString reason;
    std::optional<Session> session = withinMemory(&reason, [&] {
        const std::unique_ptr<QFile> file = openedFile(fileName, &reason);
        return file ? sessionIn(*file, &reason, stop) : std::nullopt;
    });
    if (!session)
        *error = cannotBeOpened(fileName, reason);
    return session;
}

std::optional<Session> sessionInPictureData(const QByteArray &data, QString *error, std::stop_token stop)
{
    QBuffer buffer;
    buffer.setData(data);
    buffer.open(QIODevice::ReadOnly);
    return sessionIn(buffer, error, stop);
}

} // namespace actiscope
