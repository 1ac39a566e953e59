/// Whether each group of grounds gets care today, by what the phone shows and by the last month paid for.
///
/// `paid` is how long ago that month is: `3` the months in which both graces last, `6` those in which only the longer
/// one does, `over` later ones. The second result is how many months the grace has; who is not shown as insured may
/// never have been, and then there is none.
enum AccessTable {
  static let byGroup = HandTable(
    """
    group         status                      paid           five-years  → access     grace
    *             insured                     *              *           → paid       0
    *             conditional                 *              *           → grace      0
    budget        -|unknown                   *              *           → paid       0
    budget        not-insured|debt            *              *           → temporary  0
    treaty        -|not-insured|debt|unknown  *              *           → contract   0
    expecting     -|unknown                   *              *           → grace      0
    expecting     not-insured|debt            *              *           → unknown    0
    foreign       -|not-insured|debt|unknown  *              *           → lost       0
    unsaid        -|not-insured|debt|unknown  *              *           → unknown    0
    akimat        -|unknown                   *              *           → paid       0
    akimat        not-insured|debt            3              *           → unknown    3
    akimat        not-insured|debt            6|over|never   *           → lost       0
    akimat        not-insured|debt            unknown        *           → unknown    0
    crisis        -|unknown                   *              *           → paid       0
    crisis        not-insured|debt            3              *           → unknown    3
    crisis        not-insured|debt            6|over|never   *           → unknown    0
    crisis        not-insured|debt            unknown        *           → unknown    0
    withheld      -|unknown                   *              *           → paid       0
    withheld      not-insured|debt            3              yes         → unknown    6
    withheld      not-insured|debt            3              no|unknown  → unknown    3
    withheld      not-insured|debt            6              yes         → unknown    6
    withheld      not-insured|debt            6              no          → lost       0
    withheld      not-insured|debt            6              unknown     → unknown    0
    withheld      not-insured|debt            over|never     *           → lost       0
    withheld      not-insured|debt            unknown        *           → unknown    0
    own|doubtful  -|unknown                   3              yes         → grace      6
    own|doubtful  -|unknown                   3              no|unknown  → grace      3
    own|doubtful  -|unknown                   6              yes         → grace      6
    own|doubtful  not-insured|debt            3              yes         → unknown    6
    own|doubtful  not-insured|debt            3              no|unknown  → unknown    3
    own|doubtful  not-insured|debt            6              yes         → unknown    6
    own           -|not-insured|debt|unknown  6              no          → lost       0
    doubtful      -|unknown                   6              no          → unknown    0
    doubtful      not-insured|debt            6              no          → lost       0
    own|doubtful  -|not-insured|debt|unknown  6              unknown     → unknown    0
    own           -|not-insured|debt|unknown  over|never     *           → lost       0
    doubtful      -|unknown                   over|never     *           → unknown    0
    doubtful      not-insured|debt            over|never     *           → lost       0
    own|doubtful  -|not-insured|debt|unknown  unknown        *           → unknown    0
    """)
}
