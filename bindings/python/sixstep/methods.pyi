# SPDX-License-Identifier: BSL-1.0
# Written by python -m sixstep._method_stubs from the library's registry.
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ._methods import MethodResult as MethodResult
from ._work import ProgressCallback

def names() -> list[str]: ...

class _Ahp(MethodResult):
    weights: NDArray[np.float64]
    missing: int
    lambda_max: float
    consistency_index: float
    consistency_ratio: float | None
    geometric_consistency: float
    geometric_limit: float | None
    revise: NDArray[np.int64] | None
    revise_to: float | None
    revised_ratio: float | None
    method: str
    random_index: str

def ahp(
    judgments: ArrayLike,
    *,
    method: Literal["principal eigenvector", "geometric mean"] | None = ...,
    random_index: Literal["Saaty 2005", "Saaty 1980", "Alonso & Lamata 2006", "Donegan & Dodd 1991"] | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _Ahp: ...

class _AhpGroup(MethodResult):
    weights: NDArray[np.float64]
    consistency_ratio: float | None
    judge_weights: NDArray[np.float64]
    judge_ratio: NDArray[np.float64]
    aggregation: str
    mean: str
    method: str
    random_index: str

def ahp_group(
    judgments: ArrayLike,
    influence: ArrayLike | None = ...,
    *,
    aggregation: Literal["judgments", "priorities"] | None = ...,
    mean: Literal["geometric mean", "arithmetic mean"] | None = ...,
    method: Literal["principal eigenvector", "geometric mean"] | None = ...,
    random_index: Literal["Saaty 2005", "Saaty 1980", "Alonso & Lamata 2006", "Donegan & Dodd 1991"] | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _AhpGroup: ...

class _BestWorst(MethodResult):
    weights: NDArray[np.float64] | None
    least: NDArray[np.float64] | None
    greatest: NDArray[np.float64] | None
    deviation: float
    ratio_deviation: float
    consistency_ratio: float | None
    input_based_ratio: float | None
    input_based_limit: float | None
    revise: NDArray[np.int64] | None
    revise_to: float | None

def best_worst(
    best_to_others: ArrayLike,
    others_to_worst: ArrayLike,
    *,
    best: int | None = ...,
    worst: int | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _BestWorst: ...

class _Betweenness(MethodResult):
    betweenness: NDArray[np.float64]
    sources: int

def betweenness(
    edges: ArrayLike,
    lengths: ArrayLike | None = ...,
    *,
    nodes: int | None = ...,
    reading: Literal["directed", "undirected"] | None = ...,
    normalized: bool | None = ...,
    threads: int | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _Betweenness: ...

class _BurtConstraint(MethodResult):
    constraint: NDArray[np.float64]

def burt_constraint(
    edges: ArrayLike,
    weights: ArrayLike | None = ...,
    *,
    nodes: int | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _BurtConstraint: ...

class _Closeness(MethodResult):
    closeness: NDArray[np.float64]
    kind: str

def closeness(
    edges: ArrayLike,
    lengths: ArrayLike | None = ...,
    *,
    nodes: int | None = ...,
    reading: Literal["directed", "undirected"] | None = ...,
    kind: Literal["harmonic", "Wasserman and Faust"] | None = ...,
    threads: int | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _Closeness: ...

class _Clustering(MethodResult):
    clustering: NDArray[np.float64]
    average: float | None
    transitivity: float | None

def clustering(
    edges: ArrayLike,
    *,
    nodes: int | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _Clustering: ...

class _Communities(MethodResult):
    community_of: NDArray[np.int64]
    count: int
    modularity: float | None

def communities(
    edges: ArrayLike,
    weights: ArrayLike | None = ...,
    *,
    nodes: int | None = ...,
    resolution: float | None = ...,
    starts: int | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _Communities: ...

class _CoreNumbers(MethodResult):
    core_numbers: NDArray[np.int64]

def core_numbers(
    edges: ArrayLike,
    *,
    nodes: int | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _CoreNumbers: ...

class _Critic(MethodResult):
    weights: NDArray[np.float64]
    information: NDArray[np.float64]
    without_spread: NDArray[np.int64]
    basis: str
    normalization: str

def critic(
    values: ArrayLike,
    less_is_better: ArrayLike | None = ...,
    *,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _Critic: ...

class _CutPoints(MethodResult):
    points: NDArray[np.float64]
    bridges: NDArray[np.float64]

def cut_points(
    edges: ArrayLike,
    *,
    nodes: int | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _CutPoints: ...

class _Degrees(MethodResult):
    outgoing: NDArray[np.int64]
    incoming: NDArray[np.int64]

def degrees(
    edges: ArrayLike,
    *,
    nodes: int | None = ...,
    reading: Literal["directed", "undirected"] | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _Degrees: ...

class _DelayCascade(MethodResult):
    at_least: NDArray[np.float64]
    at_most: NDArray[np.float64]

def delay_cascade(
    edges: ArrayLike,
    own: ArrayLike,
    slack: ArrayLike,
    *,
    nodes: int | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _DelayCascade: ...

class _Dematel(MethodResult):
    total: NDArray[np.float64] | None
    prominence: NDArray[np.float64] | None
    relation: NDArray[np.float64] | None
    threshold: float | None
    scale: float
    norm: str

def dematel(
    direct: ArrayLike,
    *,
    norm: Literal["maximum row sum", "maximum of row and column sums"] | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _Dematel: ...

class _DeviationWeights(MethodResult):
    weights: NDArray[np.float64]
    information: NDArray[np.float64]
    without_spread: NDArray[np.int64]
    basis: str
    normalization: str

def deviation_weights(
    values: ArrayLike,
    *,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _DeviationWeights: ...

class _Dominators(MethodResult):
    immediate: NDArray[np.float64]

def dominators(
    edges: ArrayLike,
    root: ArrayLike,
    *,
    nodes: int | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _Dominators: ...

class _EarnedSchedule(MethodResult):
    earned_schedule: float
    schedule_variance: float
    schedule_index: float | None
    length: float | None

def earned_schedule(
    planned: ArrayLike,
    *,
    earned: float | None = ...,
    now: float | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _EarnedSchedule: ...

class _EarnedValue(MethodResult):
    budget_at_completion: float
    planned_value: float
    earned_value: float
    actual_cost: float
    known: NDArray[np.float64]
    cost_variance: float | None
    cost_index: float | None
    schedule_variance: float | None
    schedule_index: float | None
    measured: int
    measured_budget: float
    estimates: NDArray[np.float64]
    to_complete: float | None
    variance_at_completion: float | None
    to_complete_index: float | None

def earned_value(
    budget: ArrayLike,
    done: ArrayLike,
    cost: ArrayLike,
    planned: ArrayLike | None = ...,
    *,
    rule: Literal["as-budgeted", "at-cost-rate", "at-cost-and-speed"] | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _EarnedValue: ...

class _Eccentricity(MethodResult):
    eccentricity: NDArray[np.float64]
    diameter: int | None
    radius: int | None

def eccentricity(
    edges: ArrayLike,
    *,
    nodes: int | None = ...,
    reading: Literal["directed", "undirected"] | None = ...,
    threads: int | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _Eccentricity: ...

class _EigenvectorCentrality(MethodResult):
    scores: NDArray[np.float64]
    rounds: int

def eigenvector_centrality(
    edges: ArrayLike,
    weights: ArrayLike | None = ...,
    *,
    nodes: int | None = ...,
    reading: Literal["directed", "undirected"] | None = ...,
    tolerance: float | None = ...,
    rounds: int | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _EigenvectorCentrality: ...

class _Electre(MethodResult):
    kernel: NDArray[np.int64]
    outranking: NDArray[np.int64]
    cycle_offsets: NDArray[np.int64]
    cycle_members: NDArray[np.int64]
    concordance: NDArray[np.float64]
    discordance: NDArray[np.float64]
    without_spread: NDArray[np.int64]
    discordance_by: str

def electre(
    values: ArrayLike,
    weights: ArrayLike,
    less_is_better: ArrayLike | None = ...,
    *,
    discordance: Literal["own range", "largest range", "weighted pair"] | None = ...,
    least_concordance: float | None = ...,
    most_discordance: float | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _Electre: ...

class _ElectreCredibility(MethodResult):
    credibility: NDArray[np.float64]
    concordance: NDArray[np.float64]
    outranking: NDArray[np.float64]
    qualification: NDArray[np.float64]

def electre_credibility(
    values: ArrayLike,
    weights: ArrayLike,
    less_is_better: ArrayLike | None = ...,
    indifference: ArrayLike | None = ...,
    preference: ArrayLike | None = ...,
    veto: ArrayLike | None = ...,
    *,
    cut: float | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _ElectreCredibility: ...

class _Entropy(MethodResult):
    weights: NDArray[np.float64]
    information: NDArray[np.float64]
    without_spread: NDArray[np.int64]
    basis: str
    normalization: str

def entropy(
    values: ArrayLike,
    *,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _Entropy: ...

class _FailureCascade(MethodResult):
    wave_of: NDArray[np.float64]
    last_straw: NDArray[np.float64]
    failed: int

def failure_cascade(
    edges: ArrayLike,
    failed: ArrayLike,
    can_lose: ArrayLike | None = ...,
    *,
    nodes: int | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _FailureCascade: ...

class _Fcm(MethodResult):
    state: NDArray[np.float64]
    attractor: str
    level: NDArray[np.float64] | None
    period: int | None
    steps: int
    trajectory: NDArray[np.float64]
    contraction: float | None
    contraction_norm: str | None

def fcm(
    weights: ArrayLike,
    start: ArrayLike,
    held: ArrayLike | None = ...,
    values: ArrayLike | None = ...,
    *,
    inference: Literal["kosko", "modified kosko", "rescaled"] | None = ...,
    transfer: Literal["sigmoid", "hyperbolic tangent", "bivalent", "trivalent"] | None = ...,
    slope: float | None = ...,
    max_steps: int | None = ...,
    tolerance: float | None = ...,
    settled_steps: int | None = ...,
    kept_states: int | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _Fcm: ...

class _FcmEffect(MethodResult):
    absolute: NDArray[np.float64] | None
    relative: NDArray[np.float64] | None
    baseline: NDArray[np.float64] | None
    changed: NDArray[np.float64] | None
    baseline_attractor: str
    changed_attractor: str

def fcm_effect(
    weights: ArrayLike,
    start: ArrayLike,
    held: ArrayLike,
    values: ArrayLike | None = ...,
    *,
    inference: Literal["kosko", "modified kosko", "rescaled"] | None = ...,
    transfer: Literal["sigmoid", "hyperbolic tangent", "bivalent", "trivalent"] | None = ...,
    slope: float | None = ...,
    max_steps: int | None = ...,
    tolerance: float | None = ...,
    settled_steps: int | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _FcmEffect: ...

class _FcmUncertainty(MethodResult):
    rises: NDArray[np.float64] | None
    falls: NDArray[np.float64] | None
    unchanged: NDArray[np.float64] | None
    lower: NDArray[np.float64] | None
    median: NDArray[np.float64] | None
    upper: NDArray[np.float64] | None
    samples: int
    settled: int

def fcm_uncertainty(
    low: ArrayLike,
    high: ArrayLike,
    start: ArrayLike,
    held: ArrayLike,
    values: ArrayLike | None = ...,
    *,
    inference: Literal["kosko", "modified kosko", "rescaled"] | None = ...,
    transfer: Literal["sigmoid", "hyperbolic tangent", "bivalent", "trivalent"] | None = ...,
    slope: float | None = ...,
    max_steps: int | None = ...,
    tolerance: float | None = ...,
    settled_steps: int | None = ...,
    samples: int | None = ...,
    seed: int | None = ...,
    lower_share: float | None = ...,
    upper_share: float | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _FcmUncertainty: ...

class _Frustration(MethodResult):
    index: float
    lower_bound: float
    optimal: bool
    camps: NDArray[np.int64]
    frustrated: NDArray[np.int64]
    optima: int | None
    balance: float | None

def frustration(
    edges: ArrayLike,
    weights: ArrayLike,
    *,
    nodes: int | None = ...,
    exact_up_to: int | None = ...,
    starts: int | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _Frustration: ...

class _InterpretiveStructure(MethodResult):
    reachability: NDArray[np.float64] | None
    level_of: NDArray[np.int64] | None
    driving_power: NDArray[np.int64] | None
    dependence_power: NDArray[np.int64] | None
    group_of: NDArray[np.int64]
    skeleton: NDArray[np.int64] | None

def interpretive_structure(
    edges: ArrayLike,
    *,
    nodes: int | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _InterpretiveStructure: ...

class _Katz(MethodResult):
    scores: NDArray[np.float64]
    rounds: int

def katz(
    edges: ArrayLike,
    weights: ArrayLike | None = ...,
    *,
    nodes: int | None = ...,
    reading: Literal["directed", "undirected"] | None = ...,
    alpha: float | None = ...,
    beta: float | None = ...,
    tolerance: float | None = ...,
    rounds: int | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _Katz: ...

class _LinearProgram(MethodResult):
    status: str
    objective: float | None
    values: NDArray[np.float64] | None
    prices: NDArray[np.float64] | None
    reduced_costs: NDArray[np.float64] | None
    certificate: NDArray[np.float64] | None

def linear_program(
    cost: ArrayLike,
    coefficients: ArrayLike,
    right_hand_side: ArrayLike,
    sense: ArrayLike | None = ...,
    lower: ArrayLike | None = ...,
    upper: ArrayLike | None = ...,
    *,
    maximize: bool | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _LinearProgram: ...

class _Loops(MethodResult):
    count: int
    offsets: NDArray[np.int64] | None
    edges_of_loops: NDArray[np.int64] | None
    longer_possible: bool

def loops(
    edges: ArrayLike,
    *,
    nodes: int | None = ...,
    max_length: int | None = ...,
    max_count: int | None = ...,
    count_only: bool | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _Loops: ...

class _Mactor(MethodResult):
    influence: NDArray[np.float64] | None
    influence_sum: NDArray[np.float64] | None
    dependence_sum: NDArray[np.float64] | None
    net_influence: NDArray[np.float64] | None
    competitiveness: NDArray[np.float64] | None
    maximum_influence: NDArray[np.float64] | None
    maximum_competitiveness: NDArray[np.float64] | None
    diagonal: str
    positions: NDArray[np.float64] | None
    mobilization: NDArray[np.float64] | None
    in_favour: NDArray[np.float64] | None
    against: NDArray[np.float64] | None
    convergence: NDArray[np.float64] | None
    divergence: NDArray[np.float64] | None
    net: NDArray[np.float64] | None
    compared: NDArray[np.float64] | None
    ambivalence: NDArray[np.float64] | None
    convergence_degree: float | None
    goal_convergence: NDArray[np.float64] | None
    goal_divergence: NDArray[np.float64] | None
    goal_net: NDArray[np.float64] | None

def mactor(
    direct: ArrayLike,
    positions: ArrayLike,
    *,
    diagonal: Literal["left out and subtracted", "left out", "counted and subtracted"] | None = ...,
    order: int | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _Mactor: ...

class _Micmac(MethodResult):
    influence: NDArray[np.float64]
    dependence: NDArray[np.float64]
    role: NDArray[np.float64]
    direct_influence: NDArray[np.float64]
    direct_dependence: NDArray[np.float64]
    power: int
    stable: bool
    longest_path: int | None

def micmac(
    direct: ArrayLike,
    *,
    power: int | None = ...,
    max_power: int | None = ...,
    stable_powers: int | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _Micmac: ...

class _Modularity(MethodResult):
    modularity: float | None

def modularity(
    edges: ArrayLike,
    community_of: ArrayLike,
    weights: ArrayLike | None = ...,
    *,
    nodes: int | None = ...,
    resolution: float | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _Modularity: ...

class _Normalization(MethodResult):
    normalized: NDArray[np.float64]
    without_spread: NDArray[np.int64]
    normalization: str
    costs: str

def normalization(
    values: ArrayLike,
    less_is_better: ArrayLike | None = ...,
    *,
    normalization: Literal["none", "vector", "minimum and maximum", "maximum", "sum", "z-score"] | None = ...,
    costs: Literal["complement", "reciprocal"] | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _Normalization: ...

class _PageRank(MethodResult):
    scores: NDArray[np.float64]
    rounds: int

def page_rank(
    edges: ArrayLike,
    weights: ArrayLike | None = ...,
    *,
    nodes: int | None = ...,
    reading: Literal["directed", "undirected"] | None = ...,
    damping: float | None = ...,
    tolerance: float | None = ...,
    rounds: int | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _PageRank: ...

class _Pareto(MethodResult):
    rank: NDArray[np.int64]
    front: NDArray[np.int64]
    knee: int | None
    hypervolume: float | None
    rule: str

def pareto(
    points: ArrayLike,
    less_is_better: ArrayLike | None = ...,
    reference: ArrayLike | None = ...,
    *,
    rule: Literal["chord", "ideal"] | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _Pareto: ...

class _Pathways(MethodResult):
    members: NDArray[np.int64]
    offsets: NDArray[np.int64]
    until: NDArray[np.float64] | None
    untimely: NDArray[np.int64] | None

def pathways(
    edges: ArrayLike,
    tipping_points: ArrayLike | None = ...,
    *,
    nodes: int | None = ...,
    most: int | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _Pathways: ...

class _PnIndex(MethodResult):
    outgoing: NDArray[np.float64] | None
    incoming: NDArray[np.float64] | None

def pn_index(
    edges: ArrayLike,
    weights: ArrayLike,
    *,
    nodes: int | None = ...,
    reading: Literal["directed", "undirected"] | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _PnIndex: ...

class _PositionComparison(MethodResult):
    convergence: NDArray[np.float64] | None
    divergence: NDArray[np.float64] | None
    net: NDArray[np.float64] | None
    compared: NDArray[np.float64] | None
    ambivalence: NDArray[np.float64] | None
    convergence_degree: float | None

def position_comparison(
    positions: ArrayLike,
    *,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _PositionComparison: ...

class _PowerInterest(MethodResult):
    quadrant: NDArray[np.float64]

def power_interest(
    power: ArrayLike,
    interest: ArrayLike,
    *,
    cut: float | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _PowerInterest: ...

class _PowerWeightedPaths(MethodResult):
    influence: NDArray[np.float64]
    dependence: NDArray[np.float64]
    role: NDArray[np.float64]
    lengths: int

def power_weighted_paths(
    direct: ArrayLike,
    *,
    path_factor: float | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _PowerWeightedPaths: ...

class _PressPerturbation(MethodResult):
    adjoint: NDArray[np.float64] | None
    terms: NDArray[np.float64] | None
    weight: NDArray[np.float64] | None
    feedback: NDArray[np.float64] | None
    determinant: float | None
    stable: bool | None

def press_perturbation(
    community: ArrayLike,
    *,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _PressPerturbation: ...

class _ProjectSchedule(MethodResult):
    status: str
    start: NDArray[np.int64] | None
    makespan: int | None
    bound: int

def project_schedule(
    durations: ArrayLike,
    links: ArrayLike | None = ...,
    lags: ArrayLike | None = ...,
    demands: ArrayLike | None = ...,
    capacity: ArrayLike | None = ...,
    *,
    work: int | None = ...,
    seed: int | None = ...,
    threads: int | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _ProjectSchedule: ...

class _Promethee(MethodResult):
    net: NDArray[np.float64]
    place: NDArray[np.int64]
    order: NDArray[np.int64]
    positive: NDArray[np.float64]
    negative: NDArray[np.float64]
    criterion_net: NDArray[np.float64]
    relation: NDArray[np.float64] | None
    indices: NDArray[np.float64] | None
    without_spread: NDArray[np.int64]
    mean: str

def promethee(
    values: ArrayLike,
    weights: ArrayLike,
    less_is_better: ArrayLike | None = ...,
    shapes: ArrayLike | None = ...,
    indifference: ArrayLike | None = ...,
    preference: ArrayLike | None = ...,
    inflection: ArrayLike | None = ...,
    *,
    shape: Literal["usual", "u-shape", "v-shape", "level", "linear", "gaussian"] | None = ...,
    mean: Literal["over others", "over all"] | None = ...,
    pairs: bool | None = ...,
    threads: int | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _Promethee: ...

class _Robustness(MethodResult):
    maximin: NDArray[np.float64]
    maximax: NDArray[np.float64]
    hurwicz: NDArray[np.float64]
    laplace: NDArray[np.float64]
    minimax_regret: NDArray[np.float64]
    percentile_regret: NDArray[np.float64]
    mean_variance: NDArray[np.float64]
    undesirable_deviations: NDArray[np.float64]
    skewness: NDArray[np.float64]
    peakedness: NDArray[np.float64]
    domain_criterion: NDArray[np.float64]
    regret: NDArray[np.float64]

def robustness(
    outcomes: ArrayLike,
    *,
    less_is_better: bool | None = ...,
    pessimism: float | None = ...,
    regret_share: float | None = ...,
    threshold: float | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _Robustness: ...

class _Salience(MethodResult):
    salience: NDArray[np.float64]
    group: NDArray[np.float64]

def salience(
    power: ArrayLike,
    legitimacy: ArrayLike,
    urgency: ArrayLike,
    *,
    cut: float | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _Salience: ...

class _SignedBalance(MethodResult):
    balanced: bool
    camps: NDArray[np.int64] | None
    contradiction: NDArray[np.int64] | None
    clusterable: bool
    groups: NDArray[np.int64] | None
    conflicts_within: NDArray[np.int64]
    triangles: NDArray[np.float64]
    balanced_triangles: float | None

def signed_balance(
    edges: ArrayLike,
    weights: ArrayLike,
    *,
    nodes: int | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _SignedBalance: ...

class _SignedDegrees(MethodResult):
    alliances_out: NDArray[np.float64]
    alliances_in: NDArray[np.float64]
    conflicts_out: NDArray[np.float64]
    conflicts_in: NDArray[np.float64]

def signed_degrees(
    edges: ArrayLike,
    weights: ArrayLike,
    *,
    nodes: int | None = ...,
    reading: Literal["directed", "undirected"] | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _SignedDegrees: ...

class _SignedEigenvector(MethodResult):
    scores: NDArray[np.float64] | None
    eigenvalue: float | None
    gap: float | None

def signed_eigenvector(
    edges: ArrayLike,
    weights: ArrayLike,
    *,
    nodes: int | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _SignedEigenvector: ...

class _SinglePointsOfFailure(MethodResult):
    reached: bool
    points: NDArray[np.int64] | None

def single_points_of_failure(
    edges: ArrayLike,
    sources: ArrayLike,
    target: ArrayLike,
    *,
    nodes: int | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _SinglePointsOfFailure: ...

class _StrongComponents(MethodResult):
    component_of: NDArray[np.int64]
    count: int

def strong_components(
    edges: ArrayLike,
    *,
    nodes: int | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _StrongComponents: ...

class _StructureMatrix(MethodResult):
    order: NDArray[np.int64]
    offsets: NDArray[np.int64]
    feedback: NDArray[np.int64]
    fan_out: NDArray[np.int64] | None
    fan_in: NDArray[np.int64] | None
    propagation_cost: float | None

def structure_matrix(
    edges: ArrayLike,
    *,
    nodes: int | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _StructureMatrix: ...

class _Swing(MethodResult):
    weights: NDArray[np.float64]

def swing(
    points: ArrayLike,
    *,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _Swing: ...

class _Topsis(MethodResult):
    closeness: NDArray[np.float64]
    place: NDArray[np.int64]
    order: NDArray[np.int64]
    to_ideal: NDArray[np.float64]
    to_anti_ideal: NDArray[np.float64]
    ideal: NDArray[np.float64]
    anti_ideal: NDArray[np.float64]
    without_spread: NDArray[np.int64]
    normalization: str
    metric: str

def topsis(
    values: ArrayLike,
    weights: ArrayLike,
    less_is_better: ArrayLike | None = ...,
    *,
    normalization: Literal["none", "vector", "minimum and maximum", "maximum", "sum", "z-score"] | None = ...,
    metric: Literal["euclidean", "manhattan", "chebyshev"] | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _Topsis: ...

class _Vikor(MethodResult):
    compromise: NDArray[np.float64]
    place: NDArray[np.int64]
    order: NDArray[np.int64]
    group_loss: NDArray[np.float64]
    largest_loss: NDArray[np.float64]
    compromise_set: NDArray[np.int64]
    acceptable_advantage: bool
    acceptable_stability: bool
    without_spread: NDArray[np.int64]

def vikor(
    values: ArrayLike,
    weights: ArrayLike,
    less_is_better: ArrayLike | None = ...,
    *,
    majority_weight: float | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _Vikor: ...

class _WalkBalance(MethodResult):
    balance: float | None

def walk_balance(
    edges: ArrayLike,
    weights: ArrayLike,
    *,
    nodes: int | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _WalkBalance: ...

class _WeightSensitivity(MethodResult):
    weight: NDArray[np.float64]
    first_least: NDArray[np.float64]
    first_most: NDArray[np.float64]
    rival_below: NDArray[np.float64]
    rival_above: NDArray[np.float64]
    order_least: NDArray[np.float64]
    order_most: NDArray[np.float64]

def weight_sensitivity(
    scores: ArrayLike,
    weights: ArrayLike,
    *,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _WeightSensitivity: ...

class _WeightedSum(MethodResult):
    score: NDArray[np.float64]
    place: NDArray[np.int64]
    order: NDArray[np.int64]
    normalized: NDArray[np.float64]
    without_spread: NDArray[np.int64]
    normalization: str
    costs: str

def weighted_sum(
    values: ArrayLike,
    weights: ArrayLike,
    less_is_better: ArrayLike | None = ...,
    *,
    normalization: Literal["none", "vector", "minimum and maximum", "maximum", "sum", "z-score"] | None = ...,
    costs: Literal["complement", "reciprocal"] | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | bool | None = ...,
) -> _WeightedSum: ...
