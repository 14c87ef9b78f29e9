// Finds the Neovim that the tests drive.
import { debianCommand, installFromDebian } from './debian.mjs';
import { findNeovim } from './editor/tools.mjs';

const DEBIAN_PACKAGES = ['neovim'];

/** @returns {string} the program; as root or under CI it is installed where it is missing, else the run stops with the command to type */
export function setUpNeovim() {
  if (!findNeovim()) installFromDebian(DEBIAN_PACKAGES);
  const neovim = findNeovim();
  if (!neovim) throw new Error(`No Neovim was found. Type:  ${debianCommand(DEBIAN_PACKAGES)}   (or name one:  NEOVIM=/path/to/nvim npm test)`);
  return neovim;
}
