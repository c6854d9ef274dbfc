#include "ui/picture/format/embeddedstate.h"

#include "ui/file/wholefile.h"
#include "ui/picture/format/pngchunk.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

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

/// Whether a document can be read in a time that goes with its length. Qt compares each attribute of a tag with all
/// others, looks for a prefix among all that were declared around it, and expands what a document type declares. No
/// picture needs much of that. The tags are found as XML in all of these encodings has them: no value holds a "<".
bool isSimple(QByteArrayView document)
{
    constexpr int mostAttributes = 100; // of a tag; a drawing program's have some dozens
    constexpr int mostNamespaces = 1000;
    static const QRegularExpression encoding(QStringLiteral("encoding\\s*=\\s*[\"'](?!utf-?8|us-ascii|iso-8859-|windows-125)"),
                                             QRegularExpression::CaseInsensitiveOption);
    const QByteArrayView head = document.first(document.indexOf('>') + 1);
    if (document.contains("<!ENTITY") || document.contains("<!ATTLIST") || QString::fromLatin1(head).contains(encoding))
        return false;
    int namespaces = 0;
    for (qsizetype at = document.indexOf("xmlns"); at >= 0; at = document.indexOf("xmlns", at + 1)) {
        if (++namespaces > mostNamespaces)
            return false;
    }
    for (qsizetype tag = document.indexOf('<'); tag >= 0; tag = document.indexOf('<', tag + 1)) {
        int attributes = 0;
        char quote = 0;
        for (qsizetype at = tag + 1; at < document.size() && document[at] != '<' && (quote || document[at] != '>'); ++at) {
            const char c = document[at];
            if (quote ? c == quote : c == '"' || c == '\'')
                attributes += (quote = quote ? 0 : c) != 0;
            if (attributes > mostAttributes)
                return false;
        }
    }
    return true;
}

/// The text of the first session element of a document; nothing if there is none, or the document is broken before.
std::optional<QByteArray> sessionElement(const QByteArray &document, const std::stop_token &stop)
{
    // Most pictures are others', and far too large to be read for nothing.
    if (!document.contains(embeddedNamespace) || !isSimple(document))
        return std::nullopt;
    constexpr int deepest = 1000;
    int depth = 0;
    QXmlStreamReader reader(document);
    while (!reader.atEnd() && depth <= deepest && !stop.stop_requested()) {
        reader.readNext();
        depth += reader.isStartElement() - reader.isEndElement();
        if (!reader.isStartElement() || reader.name() != sessionTag || reader.namespaceUri() != ownNamespace())
            continue;
        const QString text = reader.readElementText();
        return reader.hasError() ? std::nullopt : std::optional(text.toUtf8());
    }
    return std::nullopt;
}

/// A PDF has its packet as plain text, so that programs find it that know nothing else of the format. Each byte is
/// looked at once, however often packets begin.
std::optional<QByteArray> sessionInPdf(const QByteArray &file, const std::stop_token &stop)
{
    constexpr QByteArrayView begin = "<x:xmpmeta";
    constexpr QByteArrayView end = "</x:xmpmeta>";
    QByteArrayView rest = file;
    for (qsizetype to = rest.indexOf(end); to >= 0; to = rest.indexOf(end)) {
        const QByteArrayView before = rest.first(to + end.size());
        rest = rest.sliced(before.size());
        const qsizetype from = before.lastIndexOf(begin);
        if (from < 0)
            continue;
        if (auto session = sessionElement(before.sliced(from).toByteArray(), stop))
            return session;
    }
    return std::nullopt;
}

} // namespace

QByteArray svgMetadata(const QByteArray &session)
{
    QByteArray text;
    QXmlStreamWriter writer(&text);
    writer.writeStartElement(QStringLiteral("metadata"));
    writer.writeNamespace(ownNamespace(), QStringLiteral("actiscope"));
    writer.writeTextElement(ownNamespace(), sessionTag, QString::fromUtf8(session));
    writer.writeEndElement();
    return text;
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
        const std::optional<QByteArray> data = readWholeFile(fileName, &reason);
        return data ? sessionInPictureData(*data, &reason, stop) : std::nullopt;
    });
    if (!session)
        *error = cannotBeOpened(fileName, reason);
    return session;
}

std::optional<Session> sessionInPictureData(const QByteArray &data, QString *error, std::stop_token stop)
{
    std::optional<QByteArray> text;
    if (data.startsWith(pngSignature)) {
        text = pngText(data, embeddedKeyword);
    } else if (data.startsWith("%PDF-")) {
        text = sessionInPdf(data, stop);
    } else if (const QByteArray beginning = data.left(4096); beginning.contains("<svg")) {
        text = sessionElement(data, stop);
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

} // namespace actiscope
