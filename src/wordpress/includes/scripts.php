<?php
/**
 * The check's files: from this site, below a folder with the version in its name, each with its integrity hash.
 *
 * @package ClonazepamSelfCheck
 */

namespace Clonazepam_Self_Check;

defined( 'ABSPATH' ) || exit;

const HANDLE = 'clonazepam-self-check';

/**
 * Address of one of the check's files.
 *
 * @param string $path Path below the versioned folder.
 * @return string
 */
function file_url( $path ) {
	return plugins_url( 'assets/' . VERSION . "/$path", FILE );
}

/**
 * Whether browsers are asked to compare each script with its hash, and to refuse it if a single byte differs.
 *
 * @return bool
 */
function checks_integrity() {
	/**
	 * Filters whether scripts carry their integrity hash.
	 *
	 * Return false on a site that rewrites scripts, for example one that minifies them. What it costs: the browser then also
	 * runs a script that somebody has tampered with on its way to the visitor.
	 *
	 * @param bool $checks Whether they do, by the settings page.
	 */
	return (bool) apply_filters( 'clonazepam_self_check_integrity', settings()['integrity'] );
}

/**
 * Loads the script and the languages that a check needs.
 *
 * @param string[] $options Every option of the check, read.
 */
function enqueue_check( $options ) {
	foreach ( array_filter( explode( ' ', $options['language'] . ' ' . $options['languages'] ) ) as $tag ) {
		if ( 'en' !== $tag ) {
			enqueue_file( "locales/$tag.js" );
		}
	}
	enqueue_file( 'clonazepam-self-check.js' );

	wp_enqueue_style( HANDLE );
}

/** Registers the few rules that the check needs of the page. They have no file. */
function register_styles() {
	// Block themes have spacing of their own, which wins over `:where()`; many others have none.
	$css    = ':where(.wp-block-clonazepam-self-check-self-check,.clonazepam-self-check){margin-block:1.5em}';
	$accent = read_accent( settings()['accent'] );
	if ( '' !== $accent ) {
		$dark = data( 'check' )['darkAccent'];
		$css .= "clonazepam-self-check{--self-check-accent:$accent}"
			. "@supports (color:light-dark(#000,#fff)){clonazepam-self-check{--self-check-accent:light-dark($accent,$dark)}}";
	}
	// phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
	wp_register_style( HANDLE, false, array(), null );
	wp_add_inline_style( HANDLE, $css );
}

/**
 * Loads a script of the check. The folder's name has the version, so its address needs none.
 *
 * @param string $path Path below the versioned folder.
 */
function enqueue_file( $path ) {
	// phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
	wp_enqueue_script( handle_of( $path ), file_url( $path ), array(), null, true );
}

/**
 * Handle of a script of the check.
 *
 * @param string $path Path below the versioned folder.
 * @return string
 */
function handle_of( $path ) {
	return HANDLE . '/' . basename( $path, '.js' );
}

add_filter( 'script_loader_tag', __NAMESPACE__ . '\script_tag', 10, 3 );

/**
 * Writes the script tags of the check: a module, deferred languages, integrity, and attributes that make plugins that
 * concatenate, delay or rewrite scripts leave them alone.
 *
 * @param string $tag    HTML.
 * @param string $handle Handle.
 * @param string $src    Address, as other plugins may have changed it.
 * @return string
 */
function script_tag( $tag, $handle, $src ) {
	foreach ( data( 'check' )['files'] as $path => $integrity ) {
		if ( handle_of( $path ) !== $handle ) {
			continue;
		}
		$attributes = array(
			// Cloudflare reads this one only before the address.
			'data-cfasync'     => 'false',
			'data-no-optimize' => '1',
			'data-no-defer'    => '1',
			'nowprocket'       => true,
			'src'              => $src,
			'id'               => str_replace( '/', '-', $handle ) . '-js',
		);
		$attributes += 0 === strpos( $path, 'locales/' ) ? array( 'defer' => true ) : array( 'type' => 'module' );
		if ( checks_integrity() ) {
			$attributes += array(
				'integrity'   => $integrity,
				'crossorigin' => 'anonymous',
			);
		}
		return wp_get_script_tag( $attributes );
	}
	return $tag;
}
