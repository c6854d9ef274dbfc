#include "ui/session/sessiondocument.h"

#include "ui/model/statemodel.h"

#include <QFileInfo>
#include <QScopedValueRollback>

#include <utility>

namespace actiscope {

namespace {

/// What a person would miss. The look is the reader's and kept in the settings, and whoever only points at a curve has
/// changed nothing; both are saved nonetheless.
State essence(State state)
{
    state.appearance = {};
    state.cursor = State().cursor;
    state.extras.cursor = State().extras.cursor;
    return state;
}

} // namespace

SessionDocument::SessionDocument(StateModel *model, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_saved(essence(model->state()))
{
    connect(model, &StateModel::changed, this, &SessionDocument::follow);
}

QString SessionDocument::displayName() const
{
    return m_fileName.isEmpty() ? tr("Untitled") : QFileInfo(m_fileName).fileName();
}

bool SessionDocument::shows(const State &state) const
{
    return essence(m_model->state()) == essence(state);
}

bool SessionDocument::isFileChanged() const
{
    return m_stamp.isChanged(m_fileName);
}

Session SessionDocument::session() const
{
    return {m_model->state(), m_unknown};
}

void SessionDocument::become(const State &state)
{
    State next = state;
    next.appearance = m_model->state().appearance; // how the window looks is the reader's own affair
    {
        const QScopedValueRollback becoming(m_isBecoming, true); // whether it is modified, its file will say
        m_model->replace(tr("Open"), next);
    }
    m_model->forgetHistory();
}

void SessionDocument::begin()
{
    load({}, {});
}

void SessionDocument::load(const Session &session, const QString &fileName)
{
    become(session.state);
    m_unknown = session.unknown;
    m_saved = essence(m_model->state());
    belongTo(fileName);
    follow();
}

void SessionDocument::load(const Session &session, const QString &fileName, const FileStamp &stamp)
{
    load(session, fileName);
    m_stamp = stamp;
}

void SessionDocument::restore(const Session &session, const QString &fileName, const FileStamp &stamp)
{
    load(session, fileName, stamp);
    m_saved.reset();
    follow();
}

void SessionDocument::setSaved(const Session &written, const QString &fileName)
{
    m_saved = essence(written.state);
    belongTo(fileName);
    follow();
}

void SessionDocument::belongTo(const QString &fileName)
{
    m_stamp = FileStamp::of(fileName);
    if (fileName == m_fileName)
        return;
    m_fileName = fileName;
    emit fileChanged();
}

void SessionDocument::follow()
{
    if (m_isBecoming)
        return;
    const bool modified = essence(m_model->state()) != m_saved;
    if (std::exchange(m_modified, modified) != modified)
        emit modifiedChanged(modified);
}

} // namespace actiscope
