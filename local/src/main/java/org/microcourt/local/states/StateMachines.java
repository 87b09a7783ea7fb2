package org.microcourt.local.states;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.microcourt.json.Instants;
import org.microcourt.json.Json;
import org.microcourt.local.clock.CourtClock;
import org.microcourt.local.template.StateMachineSpec;

/// The state machines of a template and their executions. With a folder they survive a restart:
/// what ran goes on from the state that it was in, whose work may so be done twice.
public final class StateMachines implements AutoCloseable {
  /// How long the name of an ended execution stays taken.
  private static final Duration NAME_KEPT = Duration.ofDays(90);

  record Machine(StateMachineSpec spec, Definition definition) {}

  private final CourtClock clock;
  private final Optional<Path> folder;
  private final Map<String, Machine> machines = new LinkedHashMap<>();
  private final Map<String, Execution> executions = new ConcurrentHashMap<>();
  private final Tokens tokens;
  private final TaskCalls calls;
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

  /// Starts the machines, and goes on with what ran when the folder was last used.
  ///
  /// @throws IllegalArgumentException if a definition is not well-formed
  public StateMachines(
      List<StateMachineSpec> specs,
      TaskFunctions functions,
      CourtClock clock,
      Optional<Path> folder) {
    this.clock = clock;
    this.folder = folder;
    this.tokens = new Tokens(clock);
    this.calls = new TaskCalls(functions, tokens, callers);
    for (StateMachineSpec spec : specs) {
      machines.put(spec.arn(), new Machine(spec, definition(spec)));
    }
    folder.map(Journal::read).orElse(List.of()).forEach(this::goOn);
  }

  private static Definition definition(StateMachineSpec spec) {
    try {
      return Definition.of(spec.definition());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("state machine " + spec.id() + ": " + e.getMessage(), e);
    }
  }

  private void goOn(Journal.Kept kept) {
    Execution execution = Execution.kept(kept, clock);
    Machine machine = machines.get(execution.facts().machine());
    if (machine != null) {
      executions.put(execution.facts().arn(), execution);
      if (execution.status() == Execution.Status.RUNNING) {
        run(machine, execution, kept.position());
      }
    }
  }

  /// Starts an execution. The same name and input while it runs gives the running one.
  synchronized Execution start(String machineArn, String name, String inputText) {
    Machine machine = machine(machineArn);
    Requests.checkName(name);
    Json input = Requests.input(inputText);
    String arn = machineArn.replace(":stateMachine:", ":execution:") + ":" + name;
    Execution before = executions.get(arn);
    if (before != null) {
      boolean runs = before.status() == Execution.Status.RUNNING;
      if (runs && Requests.input(before.facts().input()).equals(input)) {
        return before;
      }
      if (runs || isTaken(before)) {
        throw new StatesException(
            "ExecutionAlreadyExists", "Execution Already Exists: '" + arn + "'");
      }
    }
    Journal journal = folder.map(into -> Journal.begin(into, arn)).orElseGet(Journal::none);
    Instant now = clock.instant();
    Execution execution =
        new Execution(
            new Execution.Facts(arn, machineArn, name, inputText, now), journal, clock, List.of());
    executions.put(arn, execution);
    execution.begin();
    run(machine, execution, Optional.empty());
    return execution;
  }

  private boolean isTaken(Execution ended) {
    Instant end = ended.ending().orElseThrow().at();
    return clock.instant().isBefore(end.plus(NAME_KEPT));
  }

  private void run(Machine machine, Execution execution, Optional<Position> from) {
    Execution.Facts facts = execution.facts();
    Json input = Requests.input(facts.input());
    Interpreter interpreter =
        new Interpreter(
            context(machine, facts, input),
            new Queries(clock),
            new Waits(clock),
            calls,
            new Random());
    Graph graph = machine.definition().graph();
    Position start = from.orElseGet(() -> interpreter.start(graph, input, Map.of()));
    Interpreter.Path path =
        new Interpreter.Path(execution.history().trail(), execution, Json.obj());
    CourtClock.Appointment limit =
        machine.definition().timeoutSeconds().isEmpty()
            ? null
            : clock.schedule(
                facts.started().plusSeconds(machine.definition().timeoutSeconds().getAsLong()),
                () -> end(execution, Execution.Status.TIMED_OUT, timeout()));
    execution.run(
        () -> {
          try {
            Json output = interpreter.run(graph, start, path);
            execution.end(
                new Execution.Ending(
                    Execution.Status.SUCCEEDED,
                    Optional.of(output),
                    Optional.empty(),
                    clock.instant()));
          } catch (StatesError e) {
            end(execution, Execution.Status.FAILED, e);
          } catch (InterruptedException _) {
            // It was ended by somebody else, or is left to go on after a restart.
            Thread.currentThread().interrupt();
          } catch (RuntimeException e) {
            end(
                execution,
                Execution.Status.FAILED,
                new StatesError(StatesError.RUNTIME, e.toString()));
          }
        },
        limit);
  }

  private static StatesError timeout() {
    return new StatesError(StatesError.TIMEOUT, "");
  }

  private void end(Execution execution, Execution.Status status, StatesError error) {
    execution.end(
        new Execution.Ending(status, Optional.empty(), Optional.of(error), clock.instant()));
  }

  private static Json.Obj context(Machine machine, Execution.Facts facts, Json input) {
    return Json.obj(
        "Execution",
        Json.obj(
            "Id",
            facts.arn(),
            "Input",
            input,
            "Name",
            facts.name(),
            "RoleArn",
            "arn:aws:iam::000000000000:role/local",
            "StartTime",
            Instants.text(facts.started())),
        "StateMachine",
        Json.obj("Id", facts.machine(), "Name", machine.spec().name()));
  }

  /// Ends an execution; one that is over stays as it is.
  Execution stop(String arn, String error, String cause) {
    Execution execution = execution(arn);
    end(execution, Execution.Status.ABORTED, new StatesError(error, cause));
    return execution;
  }

  Execution execution(String arn) {
    Execution execution = executions.get(arn);
    if (execution == null) {
      throw new StatesException("ExecutionDoesNotExist", "Execution Does Not Exist: '" + arn + "'");
    }
    return execution;
  }

  /// The executions of a machine, the latest first.
  List<Execution> executions(String machineArn) {
    machine(machineArn);
    List<Execution> all = new ArrayList<>();
    for (Execution execution : executions.values()) {
      if (execution.facts().machine().equals(machineArn)) {
        all.add(execution);
      }
    }
    all.sort(
        Comparator.comparing((Execution execution) -> execution.facts().started())
            .thenComparing(execution -> execution.facts().name())
            .reversed());
    return all;
  }

  Machine machine(String arn) {
    Machine machine = machines.get(arn);
    if (machine == null) {
      throw new StatesException(
          "StateMachineDoesNotExist", "State Machine Does Not Exist: '" + arn + "'");
    }
    return machine;
  }

  List<Machine> machines() {
    return List.copyOf(machines.values());
  }

  /// Who waits for the token, or the refusal that says why nobody does.
  Tokens.Waiting waiting(String token) {
    if (!Tokens.isWellFormed(token)) {
      throw new StatesException("InvalidToken", "Invalid Token: '" + token + "'");
    }
    return tokens.waiting(token).orElseThrow(StateMachines::late);
  }

  static StatesException late() {
    return new StatesException(
        "TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'");
  }

  /// Stops working; what runs is not ended and goes on when the folder is used again.
  @Override
  public void close() {
    executions.values().forEach(Execution::leave);
    callers.shutdownNow();
  }
}
