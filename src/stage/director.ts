import type { Reading } from '../scrolly/reader.ts';
import type { Drawing, DrawingOf } from './drawings.ts';
import type { Player } from './player.ts';

/** A step in a frame. */
interface Scene {
  section: HTMLElement;
  frame: string;
}

const isSame = (one: Scene | undefined, other: Scene): boolean =>
  one?.section === other.section && one.frame === other.frame;

/** Share of the way to the next step in which a picture that is scrubbed rests, for its text to be read. */
const REST = 0.55;

/** Of the way between two drawings. */
const HALF = 0.5;

/** A step and the one after it, both scrubbed, and how far the picture is on the way between their drawings. */
interface Way {
  scene: Scene;
  /** The one whose title and sources stand by the picture: that which it is nearer to. */
  told: HTMLElement;
  from: SVGSVGElement;
  to: SVGSVGElement;
  /** From 0 to 1. */
  t: number;
}

/** Whether the way to a step, or from it to another such, is bound to the scroll. */
const isScrubbed = (section: HTMLElement | undefined): boolean => section?.hasAttribute('data-scrubbed') === true;

/** What a stage needs of the page around it. */
export interface House {
  /** Id of the chapter that the stage serves. */
  chapter: string;
  /** The chapter. */
  article: HTMLElement;
  /** Called with whether the stage shows what is being read, in the place of the steps' figures. */
  live: (isLive: boolean) => void;
  player: Pick<Player, 'cut' | 'play' | 'hold' | 'perform' | 'seek'>;
  drawingOf: DrawingOf;
  /** Whether the reader wants no motion. */
  isStill: () => boolean;
  /**
   * Called with the step that comes on stage, whether it has come to rest, and whose title stands by the picture if it is
   * nearer to another's; with none when the figures show themselves.
   */
  shows: (section: HTMLElement | undefined, settled: boolean, told?: HTMLElement) => void;
  /** Called when a drawing could not be had or shown: the figures have taken over by then. */
  fails: (error: unknown) => void;
}

/** Decides what a stage shows for what is being read, and how it gets there. */
export class Director {
  readonly #house: House;
  readonly #sections: HTMLElement[];
  #reading: Reading | undefined;
  #shown: Scene | undefined;
  /** The scene whose drawing has yet to come: the step's own figure shows meanwhile. */
  #awaited: Scene | undefined;
  /** How far the scroll has taken it to the next, and which of the two the words are of. */
  #t = 0;
  #told: HTMLElement | undefined;
  /** Whether the reader has come to this chapter: its first drawing makes its entrance then, not before. */
  #entered = false;
  /** Whether that drawing waits at the beginning of its entrance. */
  #held = false;
  /** A stage that failed stays away: what it would show next would be as wrong. */
  #hasFailed = false;

  constructor(house: House) {
    this.#house = house;
    this.#sections = [...house.article.querySelectorAll<HTMLElement>('[data-step]')];
  }

  /** Follows the reader; whatever fails, the steps' own figures show themselves. */
  read(reading: Reading): void {
    this.#reading = reading;
    const section = this.#wanted(reading);
    if (!section || this.#hasFailed) return;
    const scene = { section, frame: reading.frame };
    if (isSame(this.#awaited, scene)) return;
    this.#awaited = undefined;
    try {
      const way = this.#wayOf(scene, reading);
      if (way) {
        this.#seek(way);
        return;
      }
      if (
        isSame(this.#shown, scene) &&
        this.#t === 0 &&
        !(this.#arrives(reading) && this.#held && this.#house.isStill())
      ) {
        this.#arrive(reading, section);
        return;
      }
      const drawing = this.#house.drawingOf(section.id, reading);
      if (drawing instanceof Promise) this.#await(scene, drawing);
      else this.#show(scene, drawing, reading);
    } catch (error) {
      this.#fail(error);
    }
  }

  /**
   * Where the picture is, if the scroll says so: on its way to the next of two scrubbed steps, or at rest on one
   * that the stage comes to from another. None for who wants no motion, nor until both drawings are there.
   */
  #wayOf(scene: Scene, reading: Reading): Way | undefined {
    const { section } = scene;
    if (!isScrubbed(section) || section.id !== reading.step || this.#house.isStill()) return undefined;
    const next = this.#sections[this.#sections.indexOf(section) + 1];
    const t = isScrubbed(next) ? Math.max(0, (reading.share - REST) / (1 - REST)) : 0;
    const isOnRun = this.#shown?.frame === scene.frame && isScrubbed(this.#shown.section);
    if (t === 0 && (!isOnRun || (this.#shown?.section === section && this.#t === 0))) return undefined;
    const [from, to] = [section, t > 0 && next ? next : section].map(({ id }) => this.#house.drawingOf(id, reading));
    const told = t > HALF && next ? next : section;
    return from instanceof SVGSVGElement && to instanceof SVGSVGElement ? { scene, told, from, to, t } : undefined;
  }

  #seek({ scene, told, from, to, t }: Way): void {
    const { player, shows, live } = this.#house;
    const isNews = !isSame(this.#shown, scene) || told !== this.#told || (this.#t === 0) !== (t === 0);
    this.#shown = scene;
    this.#told = told;
    this.#t = t;
    this.#held = false;
    this.#entered = true;
    player.seek(from, to, t);
    if (isNews) shows(scene.section, t === 0, told);
    live(true);
  }

  /** Before its chapter the stage waits in the first state, after it in the last. */
  #wanted({ step }: Reading): HTMLElement | undefined {
    const own = this.#sections.find((section) => section.id === step);
    if (own) return own;
    const read = document.getElementById(step);
    const [first] = this.#sections;
    if (!read || !first) return undefined;
    const isAhead = read.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING;
    return isAhead ? first : this.#sections.at(-1);
  }

  #arrives({ chapter, inStory }: Reading): boolean {
    return !this.#entered && chapter === this.#house.chapter && inStory;
  }

  /** The reader comes to the chapter whose first drawing is on stage already. */
  #arrive(reading: Reading, section: HTMLElement): void {
    if (!this.#arrives(reading)) return;
    this.#entered = true;
    // A drawing that was not held is there as it should be: for a reader who wants no motion, nothing has to move.
    if (!this.#held) return;
    this.#held = false;
    this.#house.shows(section, false);
    this.#house.player.perform(() => this.#house.shows(section, true));
  }

  #await(scene: Scene, promised: Promise<Drawing>): void {
    this.#awaited = scene;
    this.#giveWay();
    promised
      .then((drawing) => {
        if (this.#awaited !== scene || !this.#reading) return;
        this.#awaited = undefined;
        this.#show(scene, drawing, this.#reading);
        // The scroll may say that the picture is on its way already.
        this.read(this.#reading);
      })
      .catch((error: unknown) => this.#fail(error));
  }

  #show(scene: Scene, drawing: Drawing, reading: Reading): void {
    if (!drawing) {
      this.#giveWay();
      return;
    }
    const { player, chapter, isStill, shows, live } = this.#house;
    const arrives = this.#arrives(reading);
    const moves = this.#shown?.frame === scene.frame && reading.chapter === chapter && !isStill();
    this.#shown = scene;
    this.#t = 0;
    this.#held = false;
    if (moves) {
      shows(scene.section, false);
      player.play(drawing, () => shows(scene.section, true));
    } else {
      player.cut(drawing);
      this.#held = !this.#entered && !arrives && !isStill();
      if (this.#held) player.hold();
      shows(scene.section, true);
    }
    this.#entered ||= arrives;
    live(true);
  }

  /** Lets the steps' own figures show: what is on stage is not what is being read. */
  #giveWay(): void {
    if (!this.#shown) return;
    this.#shown = undefined;
    this.#house.live(false);
    this.#house.shows(undefined, false);
  }

  #fail(error: unknown): void {
    this.#hasFailed = true;
    this.#awaited = undefined;
    this.#giveWay();
    this.#house.fails(error);
  }
}
