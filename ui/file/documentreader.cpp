#include "ui/file/documentreader.h"

#include "ui/file/packednumbers.h"
#include "ui/file/wholefile.h"

#include <QHashFunctions>
#include <QIODevice>

#include <algorithm>
#include <span>
#include <unordered_map>
#include <utility>

namespace actiscope {

namespace {

/// More packed texts than a deck of scenes with a batch each has, and a session beside it.
constexpr std::size_t mostPacked = 2000;

constexpr qint64 pieceBytes = 1 << 16;

/// Follows a JSON text as far as it takes to know where each text in it stands. Whether the JSON is right is for Qt to
/// say, of what this leaves of it.
class Separator
{
public:
    Separator(const std::vector<JsonPath> &packed, qint64 size) : m_packed(packed), m_size(size) {}

    void add(QByteArrayView piece)
    {
        m_read += piece.size();
        while (!piece.isEmpty())
            piece = m_in == In::Structure ? structure(piece) : text(piece);
    }

    ReadText take() { return std::exchange(m_result, {}); }
    qsizetype textSize() const { return m_result.text.size(); }
    std::size_t packedCount() const { return m_result.numbers.size(); }

private:
    enum class In { Structure, Name, Text, Numbers };
    struct Level {
        bool isList = false;
        bool isNameNext = false;
        qsizetype place = 0;
        QByteArray name;
    };

    QByteArrayView structure(QByteArrayView piece)
    {
        const auto *quote = std::find(piece.begin(), piece.end(), '"');
        const QByteArrayView before = piece.first(quote - piece.begin());
        for (const char character : before)
            follow(character);
        m_result.text += before;
        if (quote == piece.end())
            return {};
        m_result.text += '"';
        beginText();
        return piece.sliced(before.size() + 1);
    }

    void follow(char character)
    {
        switch (character) {
        case '{':
        case '[':
            ++m_depth;
            if (m_depth <= mostLevels)
                m_levels.push_back({character == '[', character == '{', 0, {}});
            break;
        case '}':
        case ']':
            if (m_depth > 0 && m_depth-- <= mostLevels)
                m_levels.pop_back();
            break;
        case ',':
            if (Level *level = present()) {
                ++level->place;
                level->isNameNext = !level->isList;
            }
            break;
        case ':':
            if (Level *level = present())
                level->isNameNext = false;
            break;
        default:
            break;
        }
    }

    /// Null below the levels that are followed.
    Level *present() { return m_levels.empty() || m_depth > mostLevels ? nullptr : &m_levels.back(); }

    void beginText()
    {
        Level *level = present();
        if (level && level->isNameNext) {
            level->name.clear();
            m_in = In::Name;
        } else if (isPacked()) {
            const auto room = static_cast<std::size_t>(std::max<qint64>(0, m_size - m_read + pieceBytes)) / 32 * 3;
            m_unpacker.emplace(std::min(room, mostBatchNumbers));
            m_in = In::Numbers;
        } else {
            m_in = In::Text;
        }
    }

    bool isPacked() const
    {
        const auto fits = [](const QString &wanted, const Level &level) {
            return level.isList ? wanted == u'*' : wanted.toUtf8() == level.name;
        };
        return m_depth <= mostLevels && std::any_of(m_packed.begin(), m_packed.end(), [&](const JsonPath &path) {
            return std::equal(path.begin(), path.end(), m_levels.begin(), m_levels.end(), fits);
        });
    }

    QByteArrayView text(QByteArrayView piece)
    {
        const auto isSpecial = [](char c) { return c == '"' || c == '\\'; };
        const auto *special = m_escape.isEmpty() ? std::find_if(piece.begin(), piece.end(), isSpecial) : piece.begin();
        if (special != piece.begin()) {
            const QByteArrayView plain = piece.first(special - piece.begin());
            addPlain(plain);
            return piece.sliced(plain.size());
        }
        const char character = piece.front();
        if (m_escape.isEmpty() && character == '"')
            endText();
        else
            addEscape(character);
        return piece.sliced(1);
    }

    void addPlain(QByteArrayView plain)
    {
        if (m_in == In::Numbers) {
            m_unpacker->add(plain);
            return;
        }
        m_result.text += plain;
        if (m_in == In::Name && m_levels.back().name.size() < longestName)
            m_levels.back().name += plain.first(std::min(plain.size(), longestName));
    }

    /// Some programs write a slash as \/ and a plus as \u002B.
    void addEscape(char character)
    {
        m_escape += character;
        const bool isCode = m_escape.size() > 1 && m_escape[1] == 'u';
        if (m_escape.size() < (isCode ? 6 : 2))
            return;
        const QByteArray escape = std::exchange(m_escape, {});
        if (m_in != In::Numbers)
            addPlain(escape);
        else
            m_unpacker->add(meaningOf(escape));
    }

    /// Of the letters of base64 only the slash and the plus are ever escaped; "!" is none, so that others are refused.
    static QByteArray meaningOf(const QByteArray &escape)
    {
        if (escape.startsWith("\\u00"))
            return QByteArray::fromHex(escape.mid(4));
        return escape == "\\/" ? QByteArray("/") : QByteArray("!");
    }

    void endText()
    {
        m_result.text += '"';
        if (std::exchange(m_in, In::Structure) == In::Numbers)
            keep(m_unpacker->take());
        m_unpacker.reset();
    }

    void keep(std::optional<std::vector<double>> values)
    {
        JsonPath path;
        for (const Level &level : m_levels)
            path << (level.isList ? QString::number(level.place) : QString::fromUtf8(level.name));
        Numbers numbers(values ? std::move(*values) : std::vector<double>());
        // Scenes share numbers, and so shall what is read. Compared are those alone that are as good as sure to be equal.
        const std::span<const double> view = numbers.view();
        const std::size_t hash = qHashBits(view.data(), view.size_bytes());
        if (const auto known = m_known.find(hash); known != m_known.end() && known->second == numbers)
            numbers = known->second;
        else
            m_known.insert_or_assign(hash, numbers);
        m_result.numbers.insert_or_assign(path, std::move(numbers));
    }

    static constexpr int mostLevels = 16; ///< deeper than any path
    static constexpr qsizetype longestName = 64;

    const std::vector<JsonPath> &m_packed;
    const qint64 m_size; ///< of the file; 0 if that is not known
    qint64 m_read = 0;
    ReadText m_result;
    In m_in = In::Structure;
    qsizetype m_depth = 0;
    std::vector<Level> m_levels;
    QByteArray m_escape; ///< one that has begun
    std::unordered_map<std::size_t, Numbers> m_known; ///< by a hash of their bytes
    std::optional<NumberUnpacker> m_unpacker;
};

} // namespace

bool leadsTo(const JsonPath &pattern, const JsonPath &path)
{
    const auto fits = [](const QString &wanted, const QString &step) {
        bool isPlace = false;
        return wanted == u'*' ? step.toLongLong(&isPlace) >= 0 && isPlace : wanted == step;
    };
    return std::equal(pattern.begin(), pattern.end(), path.begin(), path.end(), fits);
}

std::optional<ReadText> readDocumentText(QIODevice &device, const std::vector<JsonPath> &packed, QString *error)
{
    Separator separator(packed, device.isSequential() ? 0 : device.size());
    QByteArray piece(pieceBytes, Qt::Uninitialized);
    qint64 whole = 0;
    while (const qint64 size = device.read(piece.data(), piece.size())) {
        whole += std::max<qint64>(size, 0);
        if (size < 0) {
            *error = device.errorString() + u'.';
            return std::nullopt;
        }
        if (whole > mostFileBytes || separator.textSize() > mostDocumentText || separator.packedCount() > mostPacked) {
            *error = farTooLarge();
            return std::nullopt;
        }
        separator.add(QByteArrayView(piece).first(size));
    }
    return separator.take();
}

} // namespace actiscope
