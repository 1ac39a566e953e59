/// Who pays on each ground, and how access goes with it.
///
/// Groups of access: `budget` is a budget that pays, `akimat` a local one that pays later, `crisis` one that pays when a
/// person asks, `withheld` a payer who cannot forget, `own` one who has to pay in time, `treaty` a contract of insurance,
/// `expecting` earlier contributions, `foreign` none, `unsaid` 1414, `doubtful` any of them.
enum PayerTable {
  static let byGround = HandTable(
    """
    ground           → payer     access
    child            → state     budget
    pensioner        → state     budget
    disability       → state     budget
    awarded-mother   → state     budget
    student          → state     budget
    student-abroad   → state     budget
    birth-leave      → state     budget
    adoption-leave   → state     budget
    child-leave      → state     budget
    pregnant         → state     budget
    pregnant-later   → none      expecting
    child-under-3    → state     budget
    carer-child      → state     budget
    carer-adult      → state     budget
    prison           → state     budget
    remand           → state     budget
    house-arrest     → state     budget
    prison-minimum   → unknown   unsaid
    service          → unknown   unsaid
    eaeu             → none      treaty
    cis              → none      foreign
    other-foreigner  → none      foreign
    refugee          → unknown   unsaid
    kandas           → state     budget
    unemployed       → local     akimat
    hard-life        → local     crisis
    asp              → state     budget
    employee         → employer  withheld
    contract         → self      withheld
    sole-trader      → self      own
    platform         → self      withheld
    independent      → self      own
    between          → none      own
    waiting-pension  → none      own
    no-ground        → none      own
    unclear          → unknown   doubtful
    """)
}
