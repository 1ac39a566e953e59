/// Whether each group of grounds gets care today, by what the phone shows and by the last month paid for.
///
/// `paid` is how long ago that month is: `3` the months in which both graces last, `6` those in which only the longer
/// one does, `over` later ones. The second result is how many months the grace has.
enum AccessTable {
  static let byGroup = HandTable(
    """
    group                 status              paid         five-years  → access     grace
    *                     insured             *            *           → paid       0
    budget                -                   *            *           → paid       0
    budget                not-insured|debt    *            *           → temporary  0
    budget                unknown             *            *           → unknown    0
    treaty                -|not-insured|debt  *            *           → contract   0
    treaty                unknown             *            *           → unknown    0
    expecting             -|not-insured|debt  *            *           → grace      0
    expecting             unknown             *            *           → unknown    0
    foreign               -|not-insured|debt  *            *           → lost       0
    foreign               unknown             *            *           → unknown    0
    unsaid                -|not-insured|debt  *            *           → unknown    0
    unsaid                unknown             *            *           → unknown    0
    akimat|withheld       -                   *            *           → paid       0
    akimat|withheld|own   unknown             *            *           → unknown    0
    own                   -                   3            yes         → grace      6
    own                   -                   3            no|unknown  → grace      3
    own                   -                   6            yes         → grace      6
    own                   -                   6            no          → lost       0
    own                   -                   6            unknown     → unknown    0
    own                   -                   over|never   *           → lost       0
    own                   -                   unknown      *           → unknown    0
    akimat|withheld|own   not-insured|debt    3            yes         → grace      6
    akimat|withheld|own   not-insured|debt    3            no|unknown  → grace      3
    akimat|withheld|own   not-insured|debt    6            yes         → grace      6
    akimat|withheld|own   not-insured|debt    6            no          → lost       0
    akimat|withheld|own   not-insured|debt    6            unknown     → unknown    0
    akimat|withheld|own   not-insured|debt    over|never   *           → lost       0
    akimat|withheld|own   not-insured|debt    unknown      *           → unknown    0
    """)
}
