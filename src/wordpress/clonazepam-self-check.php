<?php
/**
 * Plugin Name:       Clonazepam self-check
 * Description:       An anonymous self-check on the signs of clonazepam (Klonopin) addiction, as a block and a shortcode. Nothing that visitors answer is saved or sent.
 * Version:           %version%
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            The clonazepam-self-check project
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       clonazepam-self-check
 * Domain Path:       /languages
 *
 * @package ClonazepamSelfCheck
 */

namespace Clonazepam_Self_Check;

defined( 'ABSPATH' ) || exit;

const VERSION = '%version%';
const FILE    = __FILE__;
const OPTION  = 'clonazepam_self_check';

require_once __DIR__ . '/includes/data.php';
require_once __DIR__ . '/includes/options.php';
require_once __DIR__ . '/includes/render.php';
require_once __DIR__ . '/includes/scripts.php';
require_once __DIR__ . '/includes/block.php';

if ( is_admin() ) {
	require_once __DIR__ . '/includes/settings.php';
}
