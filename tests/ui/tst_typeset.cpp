#include "ui/typeset/formulapicture.h"
#include <QTest>
class TypesetTest : public QObject { Q_OBJECT private slots: void first(){ QVERIFY(true);} };
QTEST_MAIN(TypesetTest)
#include "tst_typeset.moc"
