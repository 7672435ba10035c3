"""How much of everything: the full run and the tiny run that tests use."""
import dataclasses


@dataclasses.dataclass(frozen=True)
class Phase:
    """One stretch of training at one learning rate, over new lines and those of the two phases before."""
    learning_rate: float
    lines: int                 # drawn for this phase
    iterations: int
    digit_lines: int = 0       # digit cells drawn for this phase, in all training fonts alike
    term_lines: int = 0        # lines of terms and repeated digits drawn for this phase


@dataclasses.dataclass(frozen=True)
class Settings:
    phases: tuple
    round_iterations: int      # the model is judged on held-out lines after every round
    judged_lines: int          # lines of each held-out set
    top_layer: int             # units of the new top LSTM
    seed: int = 2568


# Rates fall from phase to phase.  All lines are seen less than twice in a phase; nothing is learnt by heart.
FULL = Settings(
    phases=(Phase(0.001, 12_000, 20_000), Phase(0.0004, 12_000, 20_000), Phase(0.0002, 6_000, 15_000),
            Phase(0.0001, 0, 10_000, digit_lines=6_000), Phase(0.0001, 8_000, 15_000, term_lines=5_000),
            Phase(0.00005, 4_000, 10_000)),
    round_iterations=5_000, judged_lines=500, top_layer=256)

# Learns nothing worth reading; shows that every stage works.
TINY = Settings(phases=(Phase(0.001, 60, 40), Phase(0.0005, 20, 60, digit_lines=20, term_lines=10)), round_iterations=20, judged_lines=12,
                top_layer=32)

# Measured on a server of 2023, a second of one core: lines drawn, training iterations (one thread), lines judged.
LINES_PER_SECOND = 40
ITERATIONS_PER_SECOND = 22
LINES_JUDGED_PER_SECOND = 40


def cost(settings, workers):
    """(minutes, megabytes) that a run will take, from nothing."""
    lines = sum(p.lines + p.digit_lines + p.term_lines for p in settings.phases) + 3 * settings.judged_lines
    iterations = sum(p.iterations for p in settings.phases)
    judgements = iterations / settings.round_iterations * settings.judged_lines * 3
    # The lines of later phases are drawn while the phase before trains, so only the first ones are waited for.
    waited_for = settings.phases[0].lines + 3 * settings.judged_lines
    seconds = (waited_for / LINES_PER_SECOND / workers + iterations / ITERATIONS_PER_SECOND
               + judgements / LINES_JUDGED_PER_SECOND)
    return seconds / 60, lines * 0.022 + 80
