/// Which ground each way through the questions leads to, as of 2026: one table for each answer to the first question.
///
/// The occupation `owing` is a platform where the phone shows a debt: of which time it is, is asked instead of `also`.
enum GroundTables {
  static let shorthands = [
    "at-all": ["employed", "contract", "sole-trader", "platform", "informal", "none", "suspended"],
    "no-job": ["none", "suspended"],
    "own-or-paid": ["employed", "contract", "sole-trader", "platform", "informal"],
    "any": ["yes", "no", "unknown"],
  ]

  static let bySituation: [String: HandTable] = [
    "work": work, "student": student, "pension": pension, "family": family, "no-work": noWork,
    "foreigner": foreigner, "other": other, "unknown": unknown,
  ]

  private static let work = HandTable(
    """
    occupation   also          standing    → ground
    at-all       under-18      *           → child
    at-all       full-time     *           → student
    at-all       pension       *           → pensioner
    at-all       disability    *           → disability
    at-all       award         *           → awarded-mother
    employed     none|unknown  *           → employee
    contract     none|unknown  *           → contract
    sole-trader  none|unknown  *           → sole-trader
    platform     none|unknown  *           → platform
    informal     none|unknown  *           → independent
    no-job       none|unknown  unemployed  → unemployed
    no-job       none|unknown  asp         → asp
    no-job       none|unknown  de          → hard-life
    no-job       none|unknown  kandas      → kandas
    none         none|unknown  sole-trader → sole-trader
    suspended    none|unknown  sole-trader → no-ground
    no-job       none|unknown  none        → no-ground
    no-job       none|unknown  unknown     → unclear
    unknown      *             *           → unclear
    """, shorthands: shorthands)

  private static let student = HandTable(
    """
    study             occupation  also         standing    → ground
    under-18          *           *            *           → child
    full-time         *           *            *           → student
    abroad            *           *            *           → student-abroad
    between|part-time own-or-paid under-18     *           → child
    between|part-time own-or-paid full-time    *           → student
    between|part-time own-or-paid pension      *           → pensioner
    between|part-time own-or-paid disability   *           → disability
    between|part-time own-or-paid award        *           → awarded-mother
    between|part-time employed    none|unknown *           → employee
    between|part-time contract    none|unknown *           → contract
    between|part-time sole-trader none|unknown *           → sole-trader
    between|part-time informal    none|unknown *           → independent
    between|part-time platform    none|unknown *           → platform
    between|part-time owing       *            *           → platform
    between|part-time no-job      *            unemployed  → unemployed
    between|part-time no-job      *            asp         → asp
    between|part-time no-job      *            de          → hard-life
    between|part-time no-job      *            kandas      → kandas
    between|part-time none        *            sole-trader → sole-trader
    between           suspended   *            sole-trader → between
    part-time         suspended   *            sole-trader → no-ground
    between           no-job      *            none        → between
    part-time         no-job      *            none        → no-ground
    between|part-time no-job      *            unknown     → unclear
    between|part-time unknown     *            *           → unclear
    unknown           *           *            *           → unclear
    """, shorthands: shorthands)

  private static let pension = HandTable(
    """
    pension-kind occupation  also         standing    → ground
    pension      *           *            *           → pensioner
    disability   *           *            *           → disability
    award        *           *            *           → awarded-mother
    waiting|none own-or-paid under-18     *           → child
    waiting|none own-or-paid full-time    *           → student
    waiting|none own-or-paid pension      *           → pensioner
    waiting|none own-or-paid disability   *           → disability
    waiting|none own-or-paid award        *           → awarded-mother
    waiting|none employed    none|unknown *           → employee
    waiting|none contract    none|unknown *           → contract
    waiting|none sole-trader none|unknown *           → sole-trader
    waiting|none informal    none|unknown *           → independent
    waiting|none platform    none|unknown *           → platform
    waiting|none owing       *            *           → platform
    waiting|none no-job      *            unemployed  → unemployed
    waiting|none no-job      *            asp         → asp
    waiting|none no-job      *            de          → hard-life
    waiting|none no-job      *            kandas      → kandas
    waiting|none none        *            sole-trader → sole-trader
    waiting      suspended   *            sole-trader → waiting-pension
    none         suspended   *            sole-trader → no-ground
    waiting      no-job      *            none        → waiting-pension
    none         no-job      *            none        → no-ground
    waiting|none no-job      *            unknown     → unclear
    waiting|none unknown     *            *           → unclear
    unknown      *           *            *           → unclear
    """, shorthands: shorthands)

  private static let family = HandTable(
    """
    family-kind                                          occupation  also         recent  → ground
    birth-leave                                          *           *            *       → birth-leave
    adoption-leave                                       *           *            *       → adoption-leave
    child-leave                                          *           *            *       → child-leave
    pregnant                                             no-job      *            no      → pregnant
    pregnant                                             no-job      *            yes     → pregnant-later
    pregnant                                             no-job      *            unknown → unclear
    pregnant                                             unknown     *            any     → unclear
    child-under-3                                        no-job      *            *       → child-under-3
    disabled-child                                       no-job      *            *       → carer-child
    disabled-adult                                       no-job      *            *       → carer-adult
    pregnant|child-under-3|disabled-child|disabled-adult own-or-paid under-18     *       → child
    pregnant|child-under-3|disabled-child|disabled-adult own-or-paid full-time    *       → student
    pregnant|child-under-3|disabled-child|disabled-adult own-or-paid pension      *       → pensioner
    pregnant|child-under-3|disabled-child|disabled-adult own-or-paid disability   *       → disability
    pregnant|child-under-3|disabled-child|disabled-adult own-or-paid award        *       → awarded-mother
    pregnant|child-under-3|disabled-child|disabled-adult employed    none|unknown *       → employee
    pregnant|child-under-3|disabled-child|disabled-adult contract    none|unknown *       → contract
    pregnant|child-under-3|disabled-child|disabled-adult sole-trader none|unknown *       → sole-trader
    pregnant|child-under-3|disabled-child|disabled-adult informal    none|unknown *       → independent
    pregnant|child-under-3|disabled-child|disabled-adult platform    none|unknown *       → platform
    pregnant|child-under-3|disabled-child|disabled-adult owing       *            *       → platform
    child-under-3|disabled-child|disabled-adult          unknown     *            *       → unclear
    unknown                                              *           *            *       → unclear
    """, shorthands: shorthands)

  private static let noWork = HandTable(
    """
    also         standing   → ground
    under-18     *          → child
    full-time    *          → student
    pension      *          → pensioner
    disability   *          → disability
    award        *          → awarded-mother
    none|unknown unemployed → unemployed
    none|unknown asp        → asp
    none|unknown de         → hard-life
    none|unknown kandas     → kandas
    none|unknown none       → no-ground
    none|unknown unknown    → unclear
    """)

  private static let foreigner = HandTable(
    """
    residence     occupation  also         → ground
    eaeu          *           *            → eaeu
    cis           *           *            → cis
    other-country *           *            → other-foreigner
    refugee       *           *            → refugee
    kandas        own-or-paid under-18     → child
    kandas        own-or-paid full-time    → student
    kandas        own-or-paid pension      → pensioner
    kandas        own-or-paid disability   → disability
    kandas        own-or-paid award        → awarded-mother
    kandas        employed    none|unknown → employee
    kandas        contract    none|unknown → contract
    kandas        sole-trader none|unknown → sole-trader
    kandas        informal    none|unknown → independent
    kandas        platform    none|unknown → platform
    kandas        owing       *            → platform
    kandas        no-job      *            → kandas
    kandas        unknown     *            → unclear
    unknown       *           *            → unclear
    """, shorthands: shorthands)

  private static let other = HandTable(
    """
    other-kind     occupation  also         standing    → ground
    service        *           *            *           → service
    prison         *           *            *           → prison
    prison-minimum *           *            *           → prison-minimum
    remand         *           *            *           → remand
    house-arrest   no-job      *            *           → house-arrest
    house-arrest   own-or-paid under-18     *           → child
    house-arrest   own-or-paid full-time    *           → student
    house-arrest   own-or-paid pension      *           → pensioner
    house-arrest   own-or-paid disability   *           → disability
    house-arrest   own-or-paid award        *           → awarded-mother
    house-arrest   employed    none|unknown *           → employee
    house-arrest   contract    none|unknown *           → contract
    house-arrest   sole-trader none|unknown *           → sole-trader
    house-arrest   informal    none|unknown *           → independent
    house-arrest   platform    none|unknown *           → platform
    house-arrest   owing       *            *           → platform
    house-arrest   unknown     *            *           → unclear
    none           *           under-18     *           → child
    none           *           full-time    *           → student
    none           *           pension      *           → pensioner
    none           *           disability   *           → disability
    none           *           award        *           → awarded-mother
    none           *           none|unknown unemployed  → unemployed
    none           *           none|unknown asp         → asp
    none           *           none|unknown de          → hard-life
    none           *           none|unknown kandas      → kandas
    none           *           none|unknown sole-trader → sole-trader
    none           *           none|unknown none        → no-ground
    none           *           none|unknown unknown     → unclear
    unknown        *           *            *           → unclear
    """, shorthands: shorthands)

  private static let unknown = HandTable(
    """
    → ground
    → unclear
    """)
}
