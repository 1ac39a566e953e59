/// Which ground each way through the questions leads to, as of 2026: one table for each answer to the first question.
enum GroundTables {
  static let shorthands = [
    "at-all": ["employed", "contract", "sole-trader", "platform", "informal", "none", "suspended"],
    "no-job": ["none", "suspended"],
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
    study              occupation   standing    → ground
    under-18           *            *           → child
    full-time          *            *           → student
    abroad             *            *           → student-abroad
    between|part-time  employed     *           → employee
    between|part-time  contract     *           → contract
    between|part-time  sole-trader  *           → sole-trader
    between|part-time  platform     *           → platform
    between|part-time  informal     *           → independent
    between|part-time  no-job       unemployed  → unemployed
    between|part-time  no-job       asp         → asp
    between|part-time  no-job       de          → hard-life
    between|part-time  no-job       kandas      → kandas
    between|part-time  none         sole-trader → sole-trader
    between            suspended    sole-trader → between
    part-time          suspended    sole-trader → no-ground
    between            no-job       none        → between
    part-time          no-job       none        → no-ground
    between|part-time  no-job       unknown     → unclear
    between|part-time  unknown      *           → unclear
    unknown            *            *           → unclear
    """, shorthands: shorthands)

  private static let pension = HandTable(
    """
    pension-kind  occupation   standing    → ground
    pension       *            *           → pensioner
    disability    *            *           → disability
    award         *            *           → awarded-mother
    waiting|none  employed     *           → employee
    waiting|none  contract     *           → contract
    waiting|none  sole-trader  *           → sole-trader
    waiting|none  platform     *           → platform
    waiting|none  informal     *           → independent
    waiting|none  no-job       unemployed  → unemployed
    waiting|none  no-job       asp         → asp
    waiting|none  no-job       de          → hard-life
    waiting|none  no-job       kandas      → kandas
    waiting|none  none         sole-trader → sole-trader
    waiting       suspended    sole-trader → waiting-pension
    none          suspended    sole-trader → no-ground
    waiting       no-job       none        → waiting-pension
    none          no-job       none        → no-ground
    waiting|none  no-job       unknown     → unclear
    waiting|none  unknown      *           → unclear
    unknown       *            *           → unclear
    """, shorthands: shorthands)

  private static let family = HandTable(
    """
    family-kind                                            occupation   recent   → ground
    birth-leave                                            *            *        → birth-leave
    adoption-leave                                         *            *        → adoption-leave
    child-leave                                            *            *        → child-leave
    pregnant                                               no-job       no       → pregnant
    pregnant                                               no-job       yes      → pregnant-later
    pregnant                                               no-job       unknown  → unclear
    pregnant                                               unknown      any      → unclear
    child-under-3                                          no-job       *        → child-under-3
    disabled-child                                         no-job       *        → carer-child
    disabled-adult                                         no-job       *        → carer-adult
    pregnant|child-under-3|disabled-child|disabled-adult   employed     *        → employee
    pregnant|child-under-3|disabled-child|disabled-adult   contract     *        → contract
    pregnant|child-under-3|disabled-child|disabled-adult   sole-trader  *        → sole-trader
    pregnant|child-under-3|disabled-child|disabled-adult   platform     *        → platform
    pregnant|child-under-3|disabled-child|disabled-adult   informal     *        → independent
    child-under-3|disabled-child|disabled-adult            unknown      *        → unclear
    unknown                                                *            *        → unclear
    """, shorthands: shorthands)

  private static let noWork = HandTable(
    """
    standing    → ground
    unemployed  → unemployed
    asp         → asp
    de          → hard-life
    kandas      → kandas
    none        → no-ground
    unknown     → unclear
    """)

  private static let foreigner = HandTable(
    """
    residence      occupation   standing    → ground
    eaeu           *            *           → eaeu
    cis            *            *           → cis
    other-country  *            *           → other-foreigner
    refugee        *            *           → refugee
    permit|kandas  employed     *           → employee
    permit|kandas  contract     *           → contract
    permit|kandas  sole-trader  *           → sole-trader
    permit|kandas  platform     *           → platform
    permit|kandas  informal     *           → independent
    kandas         no-job       *           → kandas
    permit         no-job       unemployed  → unemployed
    permit         no-job       asp         → asp
    permit         no-job       de          → hard-life
    permit         no-job       kandas      → kandas
    permit         none         sole-trader → sole-trader
    permit         suspended    sole-trader → no-ground
    permit         no-job       none        → no-ground
    permit         no-job       unknown     → unclear
    permit|kandas  unknown      *           → unclear
    unknown        *            *           → unclear
    """, shorthands: shorthands)

  private static let other = HandTable(
    """
    other-kind      occupation   standing    → ground
    service         *            *           → service
    prison          *            *           → prison
    prison-minimum  *            *           → prison-minimum
    remand          *            *           → remand
    house-arrest    no-job       *           → house-arrest
    house-arrest    employed     *           → employee
    house-arrest    contract     *           → contract
    house-arrest    sole-trader  *           → sole-trader
    house-arrest    platform     *           → platform
    house-arrest    informal     *           → independent
    house-arrest    unknown      *           → unclear
    none            *            unemployed  → unemployed
    none            *            asp         → asp
    none            *            de          → hard-life
    none            *            kandas      → kandas
    none            *            sole-trader → sole-trader
    none            *            none        → no-ground
    none            *            unknown     → unclear
    unknown         *            *           → unclear
    """, shorthands: shorthands)

  private static let unknown = HandTable(
    """
    → ground
    → unclear
    """)
}
