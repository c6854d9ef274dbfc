#include "ui/file/packeddocument.h"

#include "ui/file/documentreader.h"
#include "ui/file/packednumbers.h"
#include "ui/file/wholefile.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>

namespace actiscope {

namespace {

class Writer
{
public:
    Writer(const PackedDocument &document, QIODevice &device) : m_numbers(document.numbers), m_device(device) {}

    bool write(const QJsonObject &object)
    {
        writeObject(object);
        put("\n");
        return m_fine;
    }

private:
    void put(QByteArrayView text) { m_fine = m_fine && m_device.write(text.data(), text.size()) == text.size(); }
    void indent() { put(QByteArray(4 * m_path.size(), ' ')); }

    void writeObject(const QJsonObject &object)
    {
        put("{\n");
        for (auto entry = object.begin(); entry != object.end(); ++entry) {
            m_path << entry.key();
            indent();
            put(simple(entry.key()));
            put(": ");
            writeValue(entry.value());
            endEntry(std::next(entry) == object.end());
        }
        indent();
        put("}");
    }

    void writeList(const QJsonArray &list)
    {
        put("[\n");
        for (qsizetype i = 0; i < list.size(); ++i) {
            m_path << QString::number(i);
            indent();
            writeValue(list[i]);
            endEntry(i + 1 == list.size());
        }
        indent();
        put("]");
    }

    void endEntry(bool isLast)
    {
        put(isLast ? "\n" : ",\n");
        m_path.removeLast();
    }

    void writeValue(const QJsonValue &value)
    {
        if (value.isObject())
            writeObject(value.toObject());
        else if (value.isArray())
            writeList(value.toArray());
        else if (const auto packed = value.isString() ? m_numbers.find(m_path) : m_numbers.end(); packed != m_numbers.end())
            writeNumbers(packed->second);
        else
            put(simple(value));
    }

    void writeNumbers(const Numbers &numbers)
    {
        put("\"");
        m_fine = m_fine && packNumbers(numbers.view(), [this](QByteArrayView piece) {
            put(piece);
            return m_fine;
        });
        put("\"");
    }

    /// Qt writes objects and lists only.
    static QByteArray simple(const QJsonValue &value)
    {
        const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        return list.mid(1, list.size() - 2);
    }

    const std::map<JsonPath, Numbers> &m_numbers;
    QIODevice &m_device;
    JsonPath m_path;
    bool m_fine = true;
};

} // namespace

void PackedDocument::insert(const QString &name, const PackedDocument &inner)
{
    fields.insert(name, inner.fields);
    for (const auto &[path, values] : inner.numbers)
        numbers.insert_or_assign(JsonPath(name) + path, values);
}

PackedDocument PackedDocument::inner(const QString &name) const
{
    PackedDocument document{fields.value(name).toObject(), {}};
    for (const auto &[path, values] : numbers) {
        if (path.first() == name)
            document.numbers.insert_or_assign(path.mid(1), values);
    }
    return document;
}

bool writeDocument(const PackedDocument &document, QIODevice &device)
{
    return Writer(document, device).write(document.fields);
}

QByteArray documentText(const PackedDocument &document)
{
    QBuffer buffer;
    buffer.buffer().reserve(leastDocumentSize(document));
    buffer.open(QIODevice::WriteOnly);
    writeDocument(document, buffer);
    return buffer.data();
}

qint64 leastDocumentSize(const PackedDocument &document)
{
    qint64 size = 0;
    for (const auto &[path, values] : document.numbers)
        size += packedSize(values.view());
    return size;
}

bool saveDocument(const PackedDocument &document, const QString &fileName, QString *error)
{
    if (!isSizeFit(leastDocumentSize(document), fileName, error))
        return false;
    if (const QString problem = problemWritingTo(fileName); !problem.isEmpty()) {
        *error = problem;
        return false;
    }
    bool fits = true;
    QString tooLarge;
    const bool isWritten = withinMemory(error, [&] {
        return writeWholeFile(fileName, [&](QIODevice &device) {
            const bool taken = writeDocument(document, device);
            // What is read back has at most so much beside the numbers.
            const bool isTextShort = device.pos() - leastDocumentSize(document) <= mostDocumentText;
            fits = isSizeFit(isTextShort ? device.pos() : mostFileBytes + 1, fileName, &tooLarge);
            return taken && fits;
        }, error);
    });
    if (!fits)
        *error = tooLarge;
    return isWritten;
}

} // namespace actiscope
