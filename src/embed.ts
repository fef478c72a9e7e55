/** Entry of the shipped script: one file that defines the tag. */
import './define.js';
