<?php
/**
 * Texts, help numbers and hashes. The build generates the files in `data` from the released check, so that the server needs no
 * Node and the plugin loads nothing from elsewhere.
 *
 * @package ClonazepamSelfCheck
 */

namespace Clonazepam_Self_Check;

defined( 'ABSPATH' ) || exit;

/**
 * Returns a data file. PHP reads each once per request.
 *
 * @param string $name Name without extension.
 * @return array
 */
function data( $name ) {
	static $read = array();
	if ( ! isset( $read[ $name ] ) ) {
		$read[ $name ] = require dirname( FILE ) . "/data/$name.php";
	}
	return $read[ $name ];
}

/**
 * Languages of the check.
 *
 * @return string[] Each language's own name, by BCP 47 tag.
 */
function languages() {
	return data( 'check' )['languages'];
}

/**
 * Regions whose help numbers the check knows.
 *
 * @return string[] Names by ISO 3166 code, sorted by name.
 */
function regions() {
	$names = data( 'check' )['regions'];
	if ( class_exists( 'Locale' ) ) {
		foreach ( array_keys( $names ) as $code ) {
			$names[ $code ] = \Locale::getDisplayRegion( "-$code", get_user_locale() );
		}
	}
	asort( $names, SORT_LOCALE_STRING );
	return $names;
}

/**
 * The language that serves a reader of another tag: `es` for `es-MX` or `es_MX`, `pt-BR` for `pt`.
 *
 * @param string $tag BCP 47 tag, or a WordPress locale.
 * @return string Tag of a language of the check, empty if there is none.
 */
function match_language( $tag ) {
	$matches = data( 'check' )['matches'];
	$key     = strtolower( str_replace( '_', '-', $tag ) );
	while ( '' !== $key ) {
		if ( isset( $matches[ $key ] ) ) {
			return $matches[ $key ];
		}
		$key = (string) substr( $key, 0, (int) strrpos( $key, '-' ) );
	}
	return '';
}

/**
 * The region that a language tag names.
 *
 * @param string $tag BCP 47 tag, or a WordPress locale.
 * @return string Code of a region whose numbers are known, or empty.
 */
function region_of( $tag ) {
	if ( ! preg_match( '/^[a-z]{2,3}(?:[-_][a-z]{4})?[-_]([a-z]{2})(?![a-z0-9])/i', $tag, $parts ) ) {
		return '';
	}
	$code = strtoupper( $parts[1] );
	return isset( data( 'check' )['regions'][ $code ] ) ? $code : '';
}
