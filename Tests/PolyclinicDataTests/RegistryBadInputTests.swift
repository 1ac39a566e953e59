import Foundation
import Polyclinic
import Testing

@testable import PolyclinicData

/// A sheet with one thing wrong, and all that must be said of it.
struct BadSheet: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let text: String
  let says: [String]

  init(_ name: String, _ text: String, says: String...) {
    testDescription = name
    self.text = text
    self.says = says
  }

  /// A row of an addresses sheet.
  static func row(_ row: String, says: String) -> BadSheet {
    BadSheet(row.debugDescription, "district,kind,street,street_kk,houses\n\(row)\n", says: says)
  }
}

@Suite struct RegistryBadInputTests {
  private static let sheets: [BadSheet] = [
    .row("1,,Абая,,25–7", says: "error: addresses.csv:2: houses: 25–7: the start is after the end"),
    .row("1,,Абая,,7–25 левые", says: "error: addresses.csv:2: houses: unknown parity: 'левые' means neither"),
    .row("1,,Абая,,7а–25", says: "error: addresses.csv:2: houses: 7а–25: both ends of a range must be plain numbers"),
    .row("1,,Абая,,дом Ивановых", says: "error: addresses.csv:2: houses: 'дом Ивановых' is not the number of a house"),
    .row("1,,Абая,,1-25 27", says: "error: addresses.csv:2: houses: '1-25 27': a comma is missing between two numbers"),
    .row("1,,Абая,,25 27", says: "error: addresses.csv:2: houses: '25 27': a comma is missing between two numbers"),
    .row("1,,Абая,,1-2527", says: "warning: addresses.csv:2: houses: 1–2527: streets seldom go beyond 999; have two"),
    .row("1,,,,5", says: "error: addresses.csv:2: houses: there are houses without a street"),
    .row("1,собачий,Абая,,5", says: "error: addresses.csv:2: kind: the kind of district 'собачий' is not known"),
    .row("1,,=HYPERLINK(\"\"x\"\"),,5", says: "error: addresses.csv:2: street: a quotation mark is out of place"),
    .row("1,,\"=HYPERLINK(\"\"x\"\")\",,5", says: "error: addresses.csv:2: street: this is a formula"),
    .row("1,,@SUM(A1),,5", says: "error: addresses.csv:2: street: this is a formula and not a text: @SUM(A1)"),
    .row("1,,+cmd|calc,,5", says: "error: addresses.csv:2: street: this is a formula"),
    BadSheet(
      "a formula behind the sign of a number", "district,kind,street,houses\n№ =A1,,Абая,5\n",
      says: "error: addresses.csv:2: district: this is a formula and not a text: =A1",
      "error: addresses.csv:2: houses: there are houses without a district; fill a merged cell in every row",
      "warning: addresses.csv:2: district: Абая: a street without a district"),

    BadSheet(
      "ranges of one width", "district,street,houses\n1,Абая,1–9\n2,Абая,9–17 нечётные\n",
      says: "error: addresses.csv:3: houses: Абая: the range 9–17 of district 2 meets 1–9 of district 1 (adults)"),
    BadSheet(
      "a range of one house", "district,street,houses\n1,Абая,5\n2,Абая,5–5\n",
      says: "error: addresses.csv:3: houses: Абая, house 5: both in district 2 and in district 1 (adults)"),
    BadSheet(
      "two whole streets", "district,street,houses\n1,Абая,\n2,Абая,все\n",
      says: "error: addresses.csv:3: houses: Абая: the whole street is both in district 2 and in district 1 (adults)"),
    BadSheet(
      "two whole localities", "district,locality,street\n1,Талгар,\n2,Талгар,\n",
      says: "error: addresses.csv:3: locality: Талгар: the whole locality is both in district 2 and in district 1"),
    BadSheet(
      "ranges that stick out of one another", "district,street,houses\n2,Абая,1–20\n1,Абая,15–50\n",
      says: "error: addresses.csv:3: houses: Абая: the range 15–50 of district 1 meets 1–20 of district 2 (adults)"),
    BadSheet("ranges of other widths", "district,street,houses\n1,Абая,1–9\n2,Абая,1–7 обе стороны\n"),
    BadSheet(
      "a range within one of another district", "district,street,houses\n2,Абая,20–31\n1,Абая,1–100\n",
      says: "warning: addresses.csv:2: houses: Абая: the range 20–31 of district 2 lies within 1–100 of district 1"),
    BadSheet(
      "the sides of a street without a word", "district,street,houses\n1,Абая,1-25\n2,Абая,2-24\n",
      says: "error: addresses.csv:3: houses: Абая: the range 2–24 of district 2 meets 1–25 of district 1 (adults), see "
        + "addresses.csv:2; are they the two sides of the street?"),
    BadSheet(
      "an exception of even numbers", "district,street,houses\n1,Абая,85-165\n2,Абая,120-128\n",
      says: "warning: addresses.csv:3: houses: Абая: the range 120–128 of district 2 lies within 85–165 of district 1"),
    BadSheet("an exception with its side", "district,street,houses\n1,Абая,85-165\n2,Абая,120-128 обе стороны\n"),
    BadSheet(
      "the sides of a street in one cell", "district,street,houses\n1,Абая,\"1-25, 2-40\"\n",
      says: "error: addresses.csv:2: houses: Абая: the range 1–25 of district 1 meets 2–40 of district 1"),
    BadSheet(
      "other kinds", "district,kind,street,houses\n1,хирург,Абая,\n",
      says: "the kind of district 'хирург' is not known; write: adult, child, women or general practice"),
    BadSheet("the two sides", "district,street,houses\n1,Абая,1–9 нечётные\n2,Абая,2–10 чётные\n"),
    BadSheet("one district twice", "district,street,houses\n1,Абая,1–9\n1,Абая,\"1–9, 5, 5\"\n"),
    BadSheet(
      "gaps", "district,street,houses\n1,Абая,\"1–9 нечётные, 15\"\n2,Абая,21–29 нечётные\n",
      says: "warning: addresses.csv:2: houses: Абая (adults): these houses are in no district: 11–13, 17–19"),
    BadSheet(
      "a range with an end of the other side", "district,street,houses\n1,Абая,1–10 нечётные\n",
      says: "warning: addresses.csv:2: houses: 1–10: an end of the range is not of its parity"),
    BadSheet(
      "houses with a hyphen", "district,street,houses\n1,Абая,\"10-4, 5-5, 3а-2в, 7/1\"\n",
      says: "warning: addresses.csv:2: houses: 10/4, 5/5, 3А/2В: the hyphen was read as one house"),
    BadSheet(
      "a street with and without its type", "district,street,houses\n1,пр-т Достык,1–40\n1,Достык,41\n1,ул. Мира,\n",
      says: "warning: addresses.csv:3: street: Достык: without a type of street here, with one in addresses.csv:2"),
    BadSheet("two types of one name", "district,street\n1,мкр Самал\n1,ул. Самал\n"),
    BadSheet(
      "a zero before the number", "district,street\n1,Абая\n01,Мира\n",
      says: "warning: addresses.csv:3: district: there are both district 01 and district 1 (adults)"),
    BadSheet(
      "a telephone without a number", "district,street,doctor,phone\n1,Абая,Ким В. Л.,нет\n",
      says: "warning: addresses.csv:2: phone: 'нет' is no telephone number"),
    BadSheet(
      "a street without a district", "district,street,houses\n,Абая,\n",
      says: "warning: addresses.csv:2: district: Абая: a street without a district"),
    BadSheet(
      "houses without a district", "district,street,houses\n,Абая,5\n",
      says: "warning: addresses.csv:2: district: Абая: a street without",
      "error: addresses.csv:2: houses: there are houses without a district"),
    BadSheet(
      "merged cells", "district,street,houses\n1,Абая,1-25\n,Абая,\n2,Абая,26-50\n,Гоголя,\n2,Гоголя,1-9\n,Мира,\n",
      says: "warning: addresses.csv:3: district: Абая: this row has no district and is not kept, others have one",
      "warning: addresses.csv:5: district: Гоголя: this row has no district",
      "warning: addresses.csv:7: district: Мира: a street without a district"),
    BadSheet(
      "a locality without a district", "district,locality,street\n1,Алматы,Абая\n,Талгар,\n",
      says: "warning: addresses.csv:3: district: Талгар: a locality without a district"),
    BadSheet(
      "no street, and a locality in every row",
      "district,kind,locality,street\n1,,Алматы,Абая\n2,,Алматы,\n3,child,Алматы,Абая\n2,,Алматы,Мира\n",
      says: "warning: addresses.csv:3: street: Алматы: no street, so all of it goes to district 2 (adults), but Абая is"
    ),
    BadSheet(
      "a row without houses", "district,street,houses\n1,Абая,1-25\n1,Абая,27-59\n2,Абая,\n",
      says: "warning: addresses.csv:4: houses: Абая: no houses, so all the rest of it goes to district 2 (adults), "
        + "while district 1 has 1–25"),
    BadSheet(
      "a row without houses above others", "district,street,houses\n2,Абая,\n2,Абая,5\n1,Абая,7\n2,Абая,1-9\n",
      says: "warning: addresses.csv:2: houses: Абая: no houses, so all the rest of it goes to district 2 (adults), "
        + "while district 1 has 7"),
    BadSheet(
      "a row without houses in one district", "district,street,houses\n1,Абая,1-25\n1,Абая,\n",
      says: "warning: addresses.csv:3: houses: Абая: no houses, so all the rest of it goes to district 1"),
    BadSheet("the rest of a street", "district,street,houses\n1,Абая,1-25\n2,Абая,вся улица\n1,Мира,\n"),
    BadSheet("the rest of another kind", "district,kind,street,houses\n1,,Абая,1-25\n2,child,Абая,\n"),
    BadSheet("a whole locality", "district,locality,street\n1,Алматы,Абая\n2,Талгар,\n2,Талгар,Мира\n"),
    BadSheet(
      "a second table", "участок,улица,дома\n1,Абая,1-25\nУлица,Участок,Дома\nМанаса,3,1-25\n",
      says: "error: addresses.csv:3: here is a header again; delete this row"),
    BadSheet(
      "the header on every page", "участок,улица,дома\n1,Абая,1-25\nУчасток,Улица,Дома\n1,Мира,25–1\n",
      says: "error: addresses.csv:3: here is a header again", "error: addresses.csv:4: дома: 25–1: the start"),
    BadSheet("a street called Code", "участок,тип улицы,улица,дома\n1,улица,Код,1-25\n"),
    BadSheet(
      "cells without a locality",
      "district,locality,street\n1,Алматы,Абая\n1,,Мира\n1,,Гоголя\n1,г. Алматы,Сатпаева\n",
      says: "warning: addresses.csv:3: locality: 2 streets have no locality and others have one (Алматы)"),
    BadSheet(
      "numbers that are none", "district,street\n\"1,0\",Абая\nИтого,Мира\n3-1а,Гоголя\n№ 4,Сатпаева\n",
      says: "warning: addresses.csv:2: district: '1,0' does not look like the number of a district",
      "warning: addresses.csv:3: district: this is a row of totals and is not read; delete it"),
    BadSheet(
      "rows of totals", "district,street,houses\n1,Абая,1-9\nИтого:,,13\nВсего домов,,20\n1,Итого,5\n",
      says: "warning: addresses.csv:3: district: this is a row of totals",
      "warning: addresses.csv:4: district: this is a row of totals",
      "warning: addresses.csv:5: street: this is a row of totals"),
    BadSheet(
      "several nurses", "district,street,doctor,nurse\n1,Абая,Ким,Ли\n1,Мира,Ким,Цой\n1,Фета,Ким,Ли\n1,Гёте,Ким,Цой\n",
      says: "warning: addresses.csv:3: nurse: district 1 (adults): the nurse is 'Цой' here and 'Ли' in addresses.csv:2"),
    BadSheet(
      "another doctor", "district,street,doctor\n1,Абая,Ким\n1,Мира,Цой\n",
      says: "error: addresses.csv:3: doctor: district 1 (adults): 'Цой' here, 'Ким' in addresses.csv:2"),
    BadSheet(
      "all streets of no place", "district,street,houses\n1,все улицы,\n2,-,\n3,вся территория,1-9\n",
      says: "error: addresses.csv:2: street: 'все улицы' is not the name of a street; for a whole locality",
      "error: addresses.csv:3: street: '-' is not the name", "error: addresses.csv:4: street: 'вся территория' is not"),
    BadSheet(
      "all streets of a place with houses", "district,locality,street,houses\n1,Аксу,все,1-9\n",
      says: "error: addresses.csv:2: street: 'все' is not the name of a street"),
    BadSheet(
      "a locality with its old name", "district,locality,street\n1,с. Аксу (бывш. Ленино),\n2,Бесагаш (Фрунзе),Мира\n",
      says: "warning: addresses.csv:2: locality: 'с. Аксу (бывш. Ленино)': a locality is found by one name",
      "warning: addresses.csv:3: locality: 'Бесагаш (Фрунзе)': a locality is found by one name"),
    BadSheet(
      "a locality with its region in brackets", "district,locality,street\n1,с. Аксу (Карасайский район),\n",
      says: "warning: addresses.csv:2: locality: 'с. Аксу (Карасайский район)': a locality is found by one name"),
    BadSheet(
      "whole streets and houses under a name that is not known",
      "Участок,Улица,Нумерация\n1,Абая,вся\n1,Мира,вся улица\n2,Фета,1-9\n",
      says: "warning: addresses.csv:1: Нумерация: the column", "error: addresses.csv:1: Нумерация: the column"),
    BadSheet(
      "a range and houses of the other side",
      "district,street,houses\n1,Абая,\"1, 3, 5-21\"\n2,Абая,\"2, 4, 6, 8, 10\"\n",
      says:
        "error: addresses.csv:2: houses: Абая: the range 5–21 of district 1 does not say its side, and houses of the "
        + "other side (6, 8, 10) are in district 2 (adults), see addresses.csv:3; write 'odd'"),
    BadSheet(
      "houses of the other side far from the ends", "district,street,houses\n2,Абая,\"40, 42, 44\"\n1,Абая,1-99\n",
      says:
        "error: addresses.csv:3: houses: Абая: the range 1–99 of district 1 does not say its side, and houses of the "
        + "other side (40, 42, 44) are in district 2"),
    BadSheet("one exception", "district,street,houses\n1,Абая,1-21\n2,Абая,\"4, 4а, 4/1\"\n"),
    BadSheet("two exceptions within", "district,street,houses\n1,Абая,1-99\n2,Абая,\"40, 42\"\n"),
    BadSheet("exceptions of both sides", "district,street,houses\n1,Абая,1-21\n2,Абая,\"2, 4, 5, 6\"\n"),
    BadSheet("exceptions with their sides", "district,street,houses\n1,Абая,1-21 обе стороны\n2,Абая,\"2, 4, 6\"\n"),
    BadSheet("houses of its own other side", "district,street,houses\n1,Абая,\"1-21, 2, 4, 6\"\n2,Абая,30\n"),
    BadSheet(
      "nobody", "district,street,doctor,nurse,leave,substitute\n1,Абая,-,Вакансия,2026-01-01,нет\n",
      says: "warning: addresses.csv:2: doctor: '-' is nobody's name", "addresses.csv:2: nurse: 'Вакансия' is nobody's",
      "addresses.csv:2: substitute: 'нет' is nobody's name"),
    BadSheet(
      "a side with houses", "district,street,houses\n1,Абая,\"чётные:\n2, 4\nнечётные:\n1, 3\"\n",
      says: "error: addresses.csv:2: houses: 'чётные' by itself means the whole street or a whole side",
      "error: addresses.csv:2: houses: 'нечётные' by itself"),
    BadSheet(
      "a side of one range beside another", "district,street,houses\n1,Абая,\"1-25 нечетные, 27-45\"\n",
      says: "error: addresses.csv:2: houses: does 'нечетные' belong to the range 27–45?"),
    BadSheet(
      "everything with an exception", "district,street,houses\n1,Абая,\"все, кроме 12\"\n",
      says: "error: addresses.csv:2: houses: 'кроме 12': exceptions are not read"),
    BadSheet(
      "numbers that streets hardly have", "district,street,houses\n1,Абая,\"1, 2527, 3\"\n",
      says: "warning: addresses.csv:2: houses: 2527: streets seldom go beyond 999; have two numbers run together?"),
    BadSheet(
      "a range that has become the number of a day", "district,street,houses\n1,Абая,\"45658, 3\"\n",
      says: "error: addresses.csv:2: houses: '45658' looks like a date or a number with a point"),
    BadSheet(
      "a range without an end", "district,street,houses\n1,Абая,с 25\n",
      says: "error: addresses.csv:2: houses: 'с 25': the range has no end; write its last number"),
    BadSheet(
      "an exception", "district,street,houses\n1,Абая,1-25 (кроме 7)\n",
      says: "error: addresses.csv:2: houses: '1-25 (кроме 7)': exceptions are not read; write a house of another"),
    BadSheet(
      "houses under a name that is not known", "№ п/п,Участок,Улица,Нумерация,Врач\n1,1,Абая,1-59 нечет,Ким В. Л.\n",
      says: "warning: addresses.csv:1: Нумерация: the column 'Нумерация' is not known",
      "error: addresses.csv:1: Нумерация: the column 'Нумерация' has numbers and there is no column 'houses'"),
    BadSheet(
      "a side in a column of its own", "Участок,Улица,Дома,Сторона\n1,Абая,1-60,чет\n2,Мира,1-61,нечет\n",
      says: "warning: addresses.csv:1: Сторона: the column 'Сторона' is not known",
      "error: addresses.csv:1: Сторона: the column 'Сторона' has houses or a side of the street and is not read"),
    BadSheet(
      "more houses", "Участок,Улица,Дома,Дома (четные)\n1,Абая,1-9,2-40\n",
      says: "warning: addresses.csv:1: Дома (четные): the column", "error: addresses.csv:1: Дома (четные): the column"),
    BadSheet(
      "houses in two columns", "Участок,Улица,Чет,Нечет\n1,Абая,2-40,1-39\n",
      says: "warning: addresses.csv:1: Чет: the column", "warning: addresses.csv:1: Нечет: the column",
      "error: addresses.csv:1: the houses are spread over the columns «Чет», «Нечет», and there is no column 'houses'"),
    BadSheet(
      "blocks in a column of their own", "Участок,Улица,Дом,Корпус\n1,Абая,3,2\n1,Абая,5,\n",
      says: "error: addresses.csv:1: Корпус: the column 'Корпус' is not read, so that several houses would become one"),
    BadSheet("a block of the polyclinic", "Участок,Улица,Дом,Врач,Каб,Корпус\n1,Абая,3,Ким,12,2\n"),
    BadSheet("an empty column of blocks", "Участок,Улица,Дом,Литера\n1,Абая,3,\n"),
    BadSheet(
      "numbers beside houses", "Участок,Улица,Дома,Индекс\n1,Абая,1-9,50000\n",
      says: "warning: addresses.csv:1: Индекс: the column 'Индекс' is not known"),
    BadSheet(
      "streets together with their houses", "Участок,Границы участка\n1,\"ул. Абая 1-9, ул. Мира 2\"\n",
      says: "error: addresses.csv:1: Границы участка: the column 'Границы участка' has street and houses together"),
    BadSheet(
      "two doctors", "Участок,Улица,Терапевт,Педиатр\n1,Абая,Ким В. Л.,Ли А. Б.\n",
      says: "error: addresses.csv:1: Педиатр: the columns 'Терапевт' and 'Педиатр' are both read as 'doctor'"),
    BadSheet(
      "titles above the header",
      "Поликлиника № 5,,\n,,\nУчастки на 2026 год,,\nУчасток,Улица,Дома\n1,Абая,1-9\n"),
    BadSheet(
      "titles above a wrong row", "Участки\n\nУчасток;Улица;Дома\n1;Абая;25–7\n",
      says: "error: addresses.csv:4: Дома: 25–7: the start is after the end"),
    BadSheet(
      "houses without a name",
      "участок,улица,,врач,\n1,Абая,1-59 нечет,Ким В. Л.,\n2,Гоголя,2-60,,\n3,Мира,вся улица,,\n",
      says: "warning: addresses.csv:2: C: the column C has no name",
      "error: addresses.csv:1: C: the column 'C' has numbers and there is no column 'houses'"),
    BadSheet(
      "houses under №", "участок,улица,№,примечание\n1,Абая,25,\n2,Мира,26,\n",
      says: "error: addresses.csv:1: №: the column '№' has numbers"),
    BadSheet(
      "houses in their order", "участок,улица,строение\n1,Абая,1\n1,Мира,2\n",
      says: "warning: addresses.csv:1: строение: the column", "error: addresses.csv:1: строение: the column 'строение'"),
    BadSheet(
      "an exception in a remark",
      "участок,улица,дома,примечание\n1,Абая,1-25,школа\n1,Мира,1-25,кроме дома 7\n2,Гоголя,1-9,и 11\n",
      says: "warning: addresses.csv:3: примечание: the column 'примечание' is not read, and here it says 'кроме дома 7'"
    ),
    BadSheet(
      "a side in a remark",
      "участок,улица,дома,примечание,ескерту\n1,Абая,1-25,с лифтом,\n2,Мира,1-25,только нечётная сторона,\n"
        + "3,Гоголя,1-9,без дома пять,бесіншіден басқасы\n4,Манаса,1-9,н/д,\n",
      says: "warning: addresses.csv:3: примечание: the column 'примечание' is not read, and here it says 'только неч",
      "warning: addresses.csv:4: ескерту: the column 'ескерту' is not read, and here it says 'бесіншіден басқасы'"),
    BadSheet(
      "houses among remarks", "участок,улица,примечание\n1,Абая,\"1, 3-9\"\n2,Мира,прочие\n",
      says: "error: addresses.csv:1: примечание: the column 'примечание' has numbers",
      "warning: addresses.csv:2: примечание: the column 'примечание' is not read, and here it says '1, 3-9'"),
    BadSheet(
      "columns that need not be read",
      "№,№ п/п,участок,улица,население,примечание\n1,7,1,Абая,40,вся\n2,4,1,Мира,50,дом престарелых\n3,2,2,Гоголя,6,\n"),
    BadSheet(
      "a column beside that of houses", "участок,улица,№ домов,ёмкость\n1,Абая,25,40\n",
      says: "warning: addresses.csv:1: ёмкость: the column 'ёмкость' is not known"),
    BadSheet(
      "no header", "Список участков\n1,Абая\n",
      says: "warning: addresses.csv:1: Список участков: the column 'Список участков' is not known",
      "error: addresses.csv:1: the first rows have no known name of a column; name the columns"),
    BadSheet(
      "a living name", "district,street,old_names\n1,Абая,\n1,Сатпаева,Абая\n",
      says: "warning: addresses.csv:3: old_names: Сатпаева: the other name 'Абая' is the present name of Абая"),
    BadSheet(
      "Kazakh names without Kazakh letters", "district,street,street_kk\n1,Абая,Абай\n1,Сатпаева,Сатбаев\n",
      says: "warning: addresses.csv: street_kk: none of the 2 Kazakh names of the column has a Kazakh letter"),
    BadSheet(
      "letters lost on the way", "district,street,street_kk\n1,Достык,Досты?\n",
      says: "warning: addresses.csv: street_kk: letters of the column have become '?', such as 'Досты?' (1 in all)"),
    BadSheet(
      "two Kazakh names", "district,street,street_kk\n1,Достык,Достық\n1,Достык,Достықә\n",
      says: "warning: addresses.csv:3: street_kk: the Kazakh name of the street is 'Достықә' here and was 'Достық'"),
    BadSheet("an empty row", "district,street\n1,\n", says: "warning: addresses.csv:2: street: the row names neither"),
    BadSheet("a header and no rows", "district,street\n"),
    BadSheet("empty lines", "\n\ndistrict,street\n\n1,Абая\n,,\n\n"),
  ]

  @Test(arguments: sheets)
  func everythingIsSaidWithItsPlace(_ sheet: BadSheet) throws {
    let texts = try SheetFolder.problems(["addresses.csv": sheet.text])
    #expect(texts.count == sheet.says.count, "\(texts)")
    for said in sheet.says { #expect(texts.contains { $0.contains(said) }, "\(texts)") }
  }

  @Test func aDistrictThatTheOtherSheetLacks() throws {
    let texts = try SheetFolder.problems([
      "addresses.csv": "district,street\n1,Абая\n2,Сатпаева\n2,Гоголя\n",
      "districts.csv": "district,doctor\n1,Ким В. Л.\n",
    ])
    #expect(texts == ["error: addresses.csv:3: district: the sheet of districts has no district 2 (adults)"])
  }

  @Test func aDistrictWithoutHouses() throws {
    let texts = try SheetFolder.problems([
      "addresses.csv": "district,street\n1,Абая\n",
      "districts.csv": "district,doctor\n1,Ким В. Л.\n2,Омарова С. Т.\n",
    ])
    #expect(texts == ["warning: districts.csv:3: district: district 2 (adults) has no houses"])
  }

  /// A column that the file does not have is told by the word for it.
  @Test(arguments: Language.allCases) func aColumnThatTheFileLacks(_ language: Language) throws {
    let folder = try SheetFolder()
    try folder.write("Участок,Улица\n1,Абая\n2,Абая\n".utf8)
    let text = try #require(try SheetFolder.texts(try folder.read(), in: language).first)
    let name = [Language.kk: "үйлер", .ru: "дома", .en: "houses"][language] ?? ""
    #expect(text.hasPrefix("error: addresses.csv:3: \(name): Абая"), "\(text)")
  }

  @Test(arguments: [
    "все", "все улицы", "весь поселок", "вся территория", "остальные улицы", "барлығы", "барлық көшелер", "толық", "-",
    "—", "нет", "жоқ",
  ])
  func allStreetsAreTheWholeLocality(_ street: String) throws {
    for houses in ["", "все дома"] {
      let registry = try SheetFolder.registry("district,locality,street,houses\n1,Аксу,\(street),\(houses)\n")
      #expect(registry.streets.isEmpty)
      #expect(registry.wholeLocalities.count == 1)
    }
  }

  @Test func anOldNameOfALocalityIsNoPartOfIt() throws {
    let registry = try SheetFolder.registry("district,locality,street\n1,с. Аксу (бывш. Ленино),\n1,с. Аксу,Мира\n")
    #expect(registry.localities.map(\.name.ru.string) == ["с. Аксу"])
  }

  @Test(arguments: [
    "3", "№ 3", "3 участок", "Участок № 3", "учаске 3", "3-участок", "3-учаске", "уч.3", "уч№3", "3-ші учаске",
    "3-й участок",
  ]) func oneDistrict(_ written: String) throws {
    #expect(try SheetFolder.problems(["addresses.csv": "district,street\n\(written),Абая\n"]) == [])
    let registry = try SheetFolder.registry("district,street\n\(written),Абая\n")
    #expect(registry.catchments.map(\.number.string) == ["3"])
  }

  @Test(arguments: [
    ("Педиатрический участок №3", "", Catchment.Kind.child), ("ВОП № 3", "", .general), ("Участок 3", "", .adult),
    ("терапевтический участок 3", "", .adult), ("Врач общей практики 3", "", .general), ("ВОП № 3", "детский", .child),
  ])
  func aKindBesideTheNumber(_ written: String, _ column: String, _ kind: Catchment.Kind) throws {
    let registry = try SheetFolder.registry("district,kind,street\n\(written),\(column),Абая\n")
    #expect(registry.catchments.map(\.number.string) == ["3"])
    #expect(registry.catchments.map(\.kind) == [kind])
  }

  @Test(arguments: [
    ("Микрорайон", SheetColumn.street), ("Наименование улицы, микрорайона", .street),
    ("Наименование улицы\n(микрорайона)", .street), ("ФИО", .doctor), ("ВОП", .doctor), ("Терапевт", .doctor),
    ("Педиатр", .doctor), ("Участковый терапевт", .doctor), ("ФИО врача-педиатра", .doctor), ("м/с", .nurse),
    ("Медсестра ПМСП", .nurse), ("Мейірбике", .nurse), ("Контактный телефон", .phone), ("№№ домов", .houses),
    ("Специальность", .kind),
  ])
  func headersAsListsHaveThem(_ header: String, _ column: SheetColumn) throws {
    #expect(try SheetFolder.words.get().column(header) == column)
  }

  @Test(arguments: [
    ("Педиатр", Catchment.Kind.child), ("ФИО педиатра", .child), ("ВОП", .general), ("Терапевт", .adult),
    ("Врач", .adult),
  ])
  func theHeaderOfDoctorsTellsTheKind(_ header: String, _ kind: Catchment.Kind) throws {
    #expect(try SheetFolder.registry("Участок,Улица,\(header)\n1,Абая,Ким В. Л.\n").catchments.map(\.kind) == [kind])
    // A sheet of addresses that says nothing of kinds means the one that the other sheet names.
    let folder = try SheetFolder()
    try folder.write("Участок,Улица\n1,Абая\n".utf8, to: "a.csv")
    try folder.write("Участок,\(header)\n1,Ким В. Л.\n".utf8, to: "b.csv")
    #expect(try folder.read(["a.csv", "b.csv"]).registry?.catchments.map(\.kind) == [kind])
  }

  @Test func aSpecialtyIsAKind() throws {
    let registry = try SheetFolder.registry("Участок,Улица,Специальность,ФИО\n1,Абая,педиатр,Ким В. Л.\n")
    #expect(registry.catchments.map(\.kind) == [.child])
  }

  /// A column that is missing is named as a sheet in that language names it.
  @Test(arguments: Language.allCases) func columnsAreNamedInEveryLanguage(_ language: Language) throws {
    let (book, words) = (try SheetFolder.book.get(), try SheetFolder.words.get())
    for column in SheetColumn.allCases {
      let name = try #require(book["column.\(column.rawValue)"]?[language])
      #expect(words.column(name.string) == column)
    }
    let folder = try SheetFolder()
    try folder.write("Улица,Дома\nАбая,5\n".utf8)
    let text = try #require(try SheetFolder.texts(try folder.read(), in: language).first)
    #expect(text.contains([.kk: "«учаске»", .ru: "«участок»", .en: "'district'"][language] ?? ""), "\(text)")
    #expect(text.contains("участок, номер участка, уч, учаске, учаскелер, "), "\(text)")
  }

  @Test func allProblemsAtOnceAndAtMostTenThousand() throws {
    let rows = (0..<12_000).map { "1,Улица \($0),х" }.joined(separator: "\n")
    let folder = try SheetFolder()
    try folder.write(("district,street,houses\n" + rows + "\n").utf8)
    let outcome = try folder.read()
    #expect(outcome.registry == nil)
    #expect(outcome.problems.count == RegistryImport.Limit.problems + 1)
    #expect(try SheetFolder.texts(outcome).last == "warning: addresses.csv: and 2000 more")
  }

  @Test func messagesInThreeLanguages() throws {
    let folder = try SheetFolder()
    try folder.write("Участок,Вид,Улица,Дома\n1,взрослый,Абая,25–7\n".utf8)
    let outcome = try folder.read()
    #expect(
      try SheetFolder.texts(outcome, in: .ru) == ["error: addresses.csv:2: Дома: 25–7: начало диапазона больше конца"])
    #expect(
      try SheetFolder.texts(outcome, in: .kk) == ["error: addresses.csv:2: Дома: 25–7: аралықтың басы соңынан үлкен"])
  }

  @Test func whatFilesBringIntoMessagesIsPrintable() throws {
    let texts = try SheetFolder.problems(["addresses.csv": "district,street,\u{202E}{x}\n1,Абая,\n"])
    #expect(texts.first?.contains("the column '?{x}' is not known") == true)
  }
}
