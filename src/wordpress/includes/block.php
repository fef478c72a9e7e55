<?php
/**
 * The block and the shortcode.
 *
 * @package ClonazepamSelfCheck
 */

namespace Clonazepam_Self_Check;

defined( 'ABSPATH' ) || exit;

const SHORTCODE = 'clonazepam_self_check';

add_action( 'init', __NAMESPACE__ . '\register' );

/** Registers both. */
function register() {
	load_plugin_textdomain( 'clonazepam-self-check', false, dirname( plugin_basename( FILE ) ) . '/languages' );

	register_styles();

	$dependencies = array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-html-entities', 'wp-i18n' );
	wp_register_script( 'clonazepam-self-check-editor', plugins_url( 'block/editor.js', FILE ), $dependencies, VERSION, true );
	wp_register_style( 'clonazepam-self-check-editor', plugins_url( 'block/editor.css', FILE ), array(), VERSION );
	wp_set_script_translations( 'clonazepam-self-check-editor', 'clonazepam-self-check', dirname( FILE ) . '/languages' );

	register_block_type( dirname( FILE ) . '/block', array( 'render_callback' => __NAMESPACE__ . '\render_block' ) );
	add_shortcode( SHORTCODE, __NAMESPACE__ . '\render_shortcode' );
}

/**
 * The block on a page.
 *
 * @param array $attributes Attributes of the block.
 * @return string HTML, escaped.
 */
function render_block( $attributes ) {
	return sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), render_check( options( $attributes ) ) );
}

/**
 * The shortcode on a page: the tag's attributes, with underscores.
 *
 * @param array|string $attributes Attributes as written; an empty string where there are none.
 * @return string HTML, escaped.
 */
function render_shortcode( $attributes ) {
	$own = array();
	foreach ( ATTRIBUTES as $option => $attribute ) {
		$name = str_replace( '-', '_', $attribute );
		if ( is_array( $attributes ) && isset( $attributes[ $name ] ) ) {
			$own[ $option ] = $attributes[ $name ];
		}
	}
	return '<div class="clonazepam-self-check">' . render_check( options( $own ) ) . '</div>';
}

add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\describe_for_editor' );

/** Tells the editor's script what can be chosen, and what the site's settings are. */
function describe_for_editor() {
	$site = read( settings() );
	$page = get_bloginfo( 'language' );
	$what = array(
		'preview'   => file_url( 'frame.html' ),
		'languages' => named( languages() ),
		'regions'   => named( regions() ),
		'site'      => $site,
		'accent'    => read_accent( settings()['accent'] ),
		'page'      => array(
			'language' => '' === $site['language'] ? match_language( $page ) : $site['language'],
			'region'   => '' === $site['region'] ? region_of( $page ) : $site['region'],
		),
		'settings'  => current_user_can( 'manage_options' ) ? admin_url( 'options-general.php?page=clonazepam-self-check' ) : '',
	);
	wp_add_inline_script( 'clonazepam-self-check-editor', 'window.clonazepamSelfCheckEditor = ' . wp_json_encode( $what ) . ';', 'before' );
}

/**
 * Names as a list, since JavaScript does not keep the order of every object.
 *
 * @param string[] $names Names by value.
 * @return array[]
 */
function named( $names ) {
	$list = array();
	foreach ( $names as $value => $label ) {
		$list[] = array(
			'value' => (string) $value,
			'label' => $label,
		);
	}
	return $list;
}
