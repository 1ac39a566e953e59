/// Which ways out each ground has, by what the phone shows, in the order of the menu.
///
/// `expects` is whether the person expects a child: care in pregnancy asks neither for a payer nor for insurance.
enum WayTable {
  static let shorthands = [
    "state": [
      "child", "pensioner", "disability", "awarded-mother", "student", "student-abroad", "birth-leave",
      "adoption-leave", "child-leave", "pregnant", "child-under-3", "carer-child", "carer-adult", "prison", "remand",
      "house-arrest", "kandas", "asp",
    ],
    "not-shown": ["not-insured", "debt"],
    "no-debt": ["not-insured", "conditional"],
    "uninsured": ["-", "not-insured", "debt", "conditional", "unknown"],
    "unsaid": ["prison-minimum", "service", "refugee"],
    "visitor": ["eaeu", "cis", "other-foreigner"],
    "idle": ["no-ground", "between", "waiting-pension"],
    "on-leave": ["birth-leave", "adoption-leave", "child-leave"],
  ]

  static let byGround = HandTable(
    """
    ground                              status         occupation  debt-when      expects → way
    state                               uninsured      *           *              *       → temporary-status
    between                             uninsured      *           *              *       → between-status
    *                                   *              *           *              yes     → register-pregnancy
    carer-child|carer-adult             *              *           *              *       → care-allowance
    employee                            uninsured      *           *              *       → employer-late
    contract                            uninsured      *           *              *       → client-late
    independent                         uninsured      *           *              *       → debt
    idle                                uninsured      -|none      *              *       → debt
    platform                            debt           *           before         *       → debt
    platform                            no-debt        *           *              *       → platform-debt
    platform                            debt           *           since|unknown  *       → platform-debt
    sole-trader                         uninsured      *           *              *       → sole-trader-debt
    idle|pregnant-later                 uninsured      suspended   *              *       → sole-trader-debt
    on-leave                            debt           *           *              *       → sole-trader-debt
    state|unemployed|hard-life          debt           *           *              *       → debt-months
    unclear|unsaid|visitor              debt           *           *              *       → debt-months
    pregnant-later                      debt           *           *              *       → debt-months
    independent|idle                    uninsured      *           *              *       → twelve-ahead
    independent|sole-trader|platform    not-shown      *           *              *       → returned-payment
    employee                            not-shown      *           *              *       → returned-payment
    idle                                not-shown      *           *              *       → returned-payment
    unemployed                          uninsured      *           *              *       → wait-local
    idle|pregnant-later                 *              *           *              *       → unemployed
    no-ground|waiting-pension           *              *           *              *       → which-category
    contract                            uninsured      *           *              *       → which-category
    independent|unclear                 *              *           *              *       → which-category
    pregnant-later                      *              *           *              *       → which-category
    idle|unclear                        *              *           *              *       → categories-de
    hard-life                           uninsured      *           *              *       → de-not-shown
    eaeu                                *              *           *              *       → contract-insurance
    eaeu|cis|other-foreigner|refugee    *              *           *              *       → residence-rights
    prison-minimum|service|refugee      *              *           *              *       → ask-1414
    unclear                             *              *           *              *       → ask-1414
    *                                   -|unknown      *           *              *       → check-status
    """, shorthands: shorthands)
}
