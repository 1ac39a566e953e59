import Testing

/// What a person who speaks English says for what stands on a screen.
@Suite struct SpeechEnglishTests {
  private static let cases = SpokenCase.rows(
    """
    4,250 tenge | four thousand two hundred and fifty tengay
    51,000 tenge | fifty-one thousand tengay
    1,020,000 tenge | one million twenty thousand tengay
    5% | five percent
    1 January 2026 | the first of January twenty twenty-six
    From 1 January 2026 these diseases | From the first of January twenty twenty-six these diseases
    January 2026 | January twenty twenty-six
    in 2026 | in twenty twenty-six
    2026 or 2027. | twenty twenty-six or twenty twenty-seven.
    (2020, 2023) | twenty twenty, twenty twenty-three
    01.01.2026 | the first of January twenty twenty-six
    Opens tomorrow at 08:00. | Opens tomorrow at eight a-m.
    09:30 | nine thirty a-m
    12:00 | noon
    from 08:00 to 20:00 | from eight a-m to eight p-m
    1–6 | one to six
    2–3 working days | two to three working days
    No. 12 | number twelve
    №12 | number twelve
    City Polyclinic No. 5 | City Polyclinic number five
    12/3 | twelve slash three
    25А | twenty-five a
    Room 214, floor 2 | Room two one four, floor two
    room 210, room 12 | room two one oh, room twelve
    1st | first
    2nd floor | second floor
    21st | twenty-first
    Ask 1414. | Ask one four one four.
    up to 300 MCI, ESP | up to three hundred m-c-i, e-s-p
    +7 (000) 000-00-05 | plus seven, zero zero zero, zero zero zero, zero zero, zero five
    103 and 112 | one oh three and one one two
    OSMS, GVFMC, IIN, EDS, ALO, HIV | o-s-m-s, g-v-f-m-c, i-i-n, e-d-s, a-l-o, h-i-v
    ОСМС and МӘМС | o-s-m-s and m-a-m-s
    E11.9 | e eleven point nine
    I20–I25 | i twenty to i twenty-five
    https://msqory.kz/ru/naseleniyu | m-s qory dot k-z
    on eGov.kz. | on e-gov dot k-z.
    SaqtandyryBot, Qoldau 24/7 and eGov.kz | saktandyru bot, qoldau twenty-four seven and e-gov dot k-z
    https://t.me/SaqtandyryBot | saktandyru bot in telegram, spelled s-a-q-t-a-n-d-y-r-y-b-o-t
    F1, ?, Help? | f one, question mark, Help?
    Kaspi.kz | kaspi dot k-z
    QR code, SMS, PDF | q-r code, s-m-s, p-d-f
    улица Абая, 25 | ulitsa abaya, twenty-five
    Әйтеке би street | ayteke bi street
    employer's debt | employer's debt
    the system shows “not insured”. | the system shows not insured.
    [√] January 2026   4,250 tenge | marked, January twenty twenty-six, four thousand two hundred and fifty tengay
    ▲ ask | please check, ask
    Home › Doctor | Home, Doctor
    I or II | one or two
    disability group I or II | disability group one or two
    article 26-1 | article twenty-six one
    100 years | one hundred years
    5.2% | five point two percent
    12,345 | twelve thousand three hundred and forty-five
    Wed, 5 March 2026: 08:00–14:00 | Wednesday, the fifth of March twenty twenty-six: from eight a-m to two p-m
    I have checked | I have checked
    order No. ҚР ДСМ-108/2020 | order number republic of kazakhstan d-s-m one hundred and eight slash twenty twenty
    09:05 | nine oh five a-m
    1 million | one million
    0% | zero percent
    900,000 tenge | nine hundred thousand tengay
    up to 85,000 tenge | up to eighty-five thousand tengay
    the 1st of January | the first of January
    on 31 December 2026. | on the thirty-first of December twenty twenty-six.
    1905 | nineteen oh five
    2005 | two thousand and five
    the 1 January rule | the first of January rule
    24:00 | midnight
    13:45 | one forty-five p-m
    3rd | third
    Level A | Level A
    R&D | r and d
    """)

  @Test(arguments: cases) func isSaid(_ row: SpokenCase) throws {
    #expect(try Spoken.text(row.written, in: .en) == row.spoken)
  }
}
