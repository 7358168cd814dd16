// The account of the selected object: its count, as the biggest thing on the page, and the holders that add up to it.
// While a collection runs, the figures of that collection stand here.
import { useMemo, useRef } from "preact/hooks";
import { grouped } from "../i18n/number.ts";
import {
  type Account,
  accountOf,
  accountTitle,
  type CountStep,
  countAt,
  countSteps,
  type Life,
  lifeAt,
} from "../model/account.ts";
import { fullAddress, shortAddress } from "../model/address.ts";
import type { View } from "../model/view.ts";
import css from "./account.module.css";
import { type AppState, useApp } from "./app-state.ts";
import controls from "./controls.module.css";
import { CountCurve } from "./count-curve.tsx";
import { lazy } from "./lazy.tsx";
import { Pane } from "./pane.tsx";
import { useSize } from "./use-size.ts";

const CollectionFigures = lazy(async () => (await import("./collection-figures.tsx")).CollectionFigures);

function Lines({ account, app }: { account: Account; app: AppState }) {
  const text = app.words.value;
  return (
    <table class={css.lines} data-testid="holders">
      <caption class="visually-hidden">{text.account}</caption>
      <tbody>
        {account.lines.map((line) => (
          <tr key={line.key}>
            <th scope="row">
              {line.text} {line.fresh && <em class={css.fresh}>{text.fresh}</em>}
            </th>
            <td>{grouped(line.count)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{text.addsUp}</th>
          <td>{grouped(account.sum)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function Curve({ app, view, address }: { app: AppState; view: View; address: number }) {
  const { session } = app;
  const text = app.words.value;
  const host = useRef<HTMLDivElement>(null);
  const size = useSize(host, { width: 288, height: 96 });
  const player = session.player.value;
  const steps = session.steps.value;
  const life = useMemo(
    () => (player === null ? null : lifeAt(player.history(address), view.tick, player.programEnd)),
    [player, address, view.tick],
  );
  const any = life !== null && steps !== null && life.ticks.length > 0;
  return (
    <>
      <div ref={host} class={css.curve}>
        {any && (
          <CountCurve
            life={life}
            steps={steps}
            tick={view.tick}
            width={Math.max(200, size.value.width)}
            height={100}
            label={text.overTime}
            lineWord={text.lineShort}
            onGo={(tick) => session.goToTick(tick)}
          />
        )}
      </div>
      {any && <Changes app={app} life={life} tick={view.tick} address={address} />}
    </>
  );
}

const listed = 8;

/** The curve in words: each change with its line and instruction, to be gone to. */
function Changes({ app, life, tick, address }: { app: AppState; life: Life; tick: number; address: number }) {
  const { session } = app;
  const text = app.words.value;
  const { steps, before, after } = countSteps(life, tick, listed);
  const current = steps.findLast((step) => step.tick <= tick);
  // Where it was made stands there, however long ago.
  const born = before > 0 ? countSteps(life, life.ticks[0] ?? 0, 1).steps[0] : undefined;
  const row = (step: CountStep) => (
    <li key={step.tick} {...(step === current ? { "aria-current": "step" as const } : {})}>
      <button
        type="button"
        onClick={() => {
          session.select(address);
          session.goPast(step.tick, (stop) => countAt(life, stop) === step.to);
        }}
      >
        {text.changeAt(step.line, step.from, step.to)}
        <small>{text.causes[step.cause] ?? step.cause}</small>
      </button>
    </li>
  );
  return (
    <ol class={css.changes} aria-label={text.whatChanged}>
      {born !== undefined && row(born)}
      {before > 1 && <li class={css.more}>{text.earlier(before - 1)}</li>}
      {steps.map(row)}
      {after > 0 && <li class={css.more}>{text.later(after)}</li>}
    </ol>
  );
}

function Why({ account, app }: { account: Account; app: AppState }) {
  const text = app.words.value;
  return (
    <>
      <h3>{text.whyAlive}</h3>
      {account.reached ? (
        <ol class={css.path}>
          {account.path.map((step, index) => (
            <li key={`${index}/${step}`}>{step}</li>
          ))}
        </ol>
      ) : (
        <p>{text.whyAliveNone}</p>
      )}
      {account.cycle > 0 && <p class={css.cycle}>{text.inCycle(account.cycle)}</p>}
    </>
  );
}

function Block({ account, app }: { account: Account; app: AppState }) {
  const text = app.words.value;
  const pool = account.block?.pool;
  const where =
    account.block === null
      ? text.blockStatic
      : pool == null
        ? text.blockRaw
        : text.blockIn(String(pool.blockSize), shortAddress(pool.address));
  return (
    <>
      <h3>{text.itsBlock}</h3>
      <p>
        <code>{fullAddress(account.address)}</code>
        <br />
        {text.bytes(grouped(account.size))} · {text.generationOf(account.generation)}
        <br />
        {where}
      </p>
      {account.block !== null && (
        <p>
          <button
            type="button"
            class={`${controls.button} ${controls.small}`}
            onClick={() => {
              app.showBlock.value = pool == null ? "raw" : "map";
              app.tab.value = "memory";
            }}
          >
            {text.showInMap}
          </button>
        </p>
      )}
    </>
  );
}

function Shown({ app, view, address }: { app: AppState; view: View; address: number }) {
  const text = app.words.value;
  const account = useMemo(() => accountOf(view, address, text), [view, address, text]);
  if (account === null)
    return (
      <>
        <div class={css.count}>
          <b data-testid="count">0</b> <span>{text.freedNow}</span>
        </div>
        <h3>{text.overTime}</h3>
        <Curve app={app} view={view} address={address} />
      </>
    );
  return (
    <>
      <div class={css.count}>
        <b data-testid="count" class={account.count > 99999 ? css.long : ""}>
          {grouped(account.count)}
        </b>{" "}
        <span>{text.references(account.count)}</span>
      </div>
      <Lines account={account} app={app} />
      <h3>{text.overTime}</h3>
      <Curve app={app} view={view} address={address} />
      <Why account={account} app={app} />
      <Block account={account} app={app} />
    </>
  );
}

export function AccountPane({ class: className }: { class?: string | undefined }) {
  const app = useApp();
  const { session } = app;
  const text = app.words.value;
  const view = session.view.value;
  const address = session.selected.value;
  const collection = view?.collection;
  if (view !== null && collection != null)
    return (
      <Pane title={text.thisCollection} label={text.thisCollection} class={className} id="account" scrolls>
        <CollectionFigures view={view} collection={collection} />
      </Pane>
    );
  const title = view === null || address === 0 ? text.account : accountTitle(view, address, text);
  const tools = session.pinned.value ? (
    <button
      type="button"
      class={`${controls.button} ${controls.small} ${controls.quiet}`}
      title={text.follow}
      onClick={() => session.unpin()}
    >
      {text.followShort}
    </button>
  ) : undefined;
  return (
    <Pane title={title} label={text.account} class={className} tools={tools} id="account" scrolls>
      <div class={css.account}>
        {view === null || address === 0 ? <p>{text.accountNone}</p> : <Shown app={app} view={view} address={address} />}
      </div>
    </Pane>
  );
}
