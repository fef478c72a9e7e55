<?php
/**
 * What can be set, on the whole site or on one check.
 *
 * @package ClonazepamSelfCheck
 */

namespace Clonazepam_Self_Check;

defined( 'ABSPATH' ) || exit;

/**
 * Options of a check, and how each is read. A reader returns the value as the check takes it, or an empty string.
 *
 * @return callable[] By name in the block and in the settings.
 */
function readers() {
	return array(
		'language'      => __NAMESPACE__ . '\match_language',
		'languages'     => __NAMESPACE__ . '\read_languages',
		'region'        => __NAMESPACE__ . '\read_region',
		'audience'      => __NAMESPACE__ . '\read_audience',
		'helplineName'  => __NAMESPACE__ . '\read_name',
		'helplinePhone' => __NAMESPACE__ . '\read_phone',
		'helplineSms'   => __NAMESPACE__ . '\read_phone',
		'helplineUrl'   => __NAMESPACE__ . '\read_address',
		'exitUrl'       => __NAMESPACE__ . '\read_address',
		'headingLevel'  => __NAMESPACE__ . '\read_heading_level',
		'formats'       => __NAMESPACE__ . '\read_formats',
	);
}

/**
 * Site-wide settings as they are saved.
 *
 * @return array
 */
function settings() {
	$saved    = get_option( OPTION );
	$defaults = array_fill_keys( array_keys( readers() ), '' ) + array(
		'accent'    => '',
		'integrity' => true,
	);
	return array_intersect_key( is_array( $saved ) ? $saved : array(), $defaults ) + $defaults;
}

/**
 * Reads what somebody has set.
 *
 * @param array $values Values by option name, as saved or typed.
 * @return string[] Every option, empty where nothing valid is set.
 */
function read( $values ) {
	$read = array();
	foreach ( readers() as $name => $reader ) {
		$value = isset( $values[ $name ] ) && is_scalar( $values[ $name ] ) ? (string) $values[ $name ] : '';
		// For an author without `unfiltered_html`, WordPress saves “Smith & Sons” as “Smith &amp; Sons”.
		$read[ $name ] = (string) call_user_func( $reader, trim( wp_specialchars_decode( $value, ENT_QUOTES ) ) );
	}
	return $read;
}

/**
 * Options of one check: its own values before those of the site, and what follows from the page's language.
 *
 * @param array $own Values of the block or shortcode.
 * @return string[] By option name; every option is there.
 */
function options( $own ) {
	$options = read( $own );
	// A helpline is one thing: the site's phone number must not appear under another line's name.
	$has_line = '' !== $options['helplinePhone'] . $options['helplineSms'] . $options['helplineUrl'];
	foreach ( read( settings() ) as $name => $value ) {
		if ( '' === $options[ $name ] && ! ( $has_line && 0 === strpos( $name, 'helpline' ) ) ) {
			$options[ $name ] = $value;
		}
	}
	$page = get_bloginfo( 'language' );
	if ( '' === $options['language'] ) {
		$options['language'] = match_language( $page );
	}
	if ( '' === $options['language'] ) {
		$options['language'] = 'en';
	}
	if ( '' === $options['region'] ) {
		$options['region'] = region_of( $page );
	}
	return $options;
}

/**
 * Languages of the picker. A picker needs two.
 *
 * @param string $value Tags, separated by spaces or commas.
 * @return string
 */
function read_languages( $value ) {
	$tags = array_filter( array_map( __NAMESPACE__ . '\match_language', preg_split( '/[\s,]+/', $value ) ) );
	$tags = array_unique( $tags );
	return count( $tags ) > 1 ? implode( ' ', $tags ) : '';
}

/**
 * A country, or a part of one that has helplines of its own.
 *
 * @param string $value ISO 3166 code, such as `GB` or `CA-QC`.
 * @return string
 */
function read_region( $value ) {
	$code = str_replace( '_', '-', strtoupper( $value ) );
	return preg_match( '/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/', $code ) && isset( data( 'check' )['regions'][ substr( $code, 0, 2 ) ] ) ? $code : '';
}

/**
 * Whom the check is about.
 *
 * @param string $value `self`, `other`.
 * @return string
 */
function read_audience( $value ) {
	return in_array( $value, array( 'self', 'other' ), true ) ? $value : '';
}

/**
 * A name of at most 80 characters, without characters that could change the text around it.
 *
 * @param string $value Name.
 * @return string
 */
function read_name( $value ) {
	$unsafe = preg_match( '/[\x{0}-\x{1f}\x{7f}-\x{9f}\x{202a}-\x{202e}\x{2066}-\x{2069}]/u', $value );
	return 0 === $unsafe && mb_strlen( $value ) <= 80 ? $value : '';
}

/**
 * A phone number as people write it, without the invisible direction marks that often come with a copied one.
 *
 * @param string $value Number.
 * @return string
 */
function read_phone( $value ) {
	return '' === dial_string( $value ) ? '' : trim( preg_replace( '/\p{Cf}/u', '', $value ) );
}

/**
 * What a phone dials for a number as written, as the check reads it: `+442079460000` for `+44 (0)20 7946 0000`.
 *
 * @param string $written Number.
 * @return string Empty if it is not a number to dial: letters, extensions, too short, too long.
 */
function dial_string( $written ) {
	$plain = strtr( $written, data( 'check' )['phoneCharacters'] );
	$plain = preg_replace( '#[\s\p{Pd}\p{Cf}−~./·]#u', '', $plain );
	// The zero is dialed within the country only.
	$plain = preg_replace( '/^(\(?(?:\+|00).*?)\(0\)/', '$1', (string) $plain );
	$plain = preg_replace( '/[()[\]]/', '', $plain );
	return preg_match( '/^(?:\+[0-9]{5,15}|[0-9*#]{2,17})$/D', $plain ) && preg_match( '/[0-9].*[0-9]/', $plain ) ? $plain : '';
}

/**
 * An `https:` address, or one on this site.
 *
 * @param string $value Address; one that starts with a slash is on this site.
 * @return string Absolute address.
 */
function read_address( $value ) {
	$site = wp_parse_url( home_url() );
	if ( preg_match( '#^/(?!/)#', $value ) ) {
		$value = $site['scheme'] . '://' . $site['host'] . ( isset( $site['port'] ) ? ':' . $site['port'] : '' ) . $value;
	}
	$parts = wp_parse_url( $value );
	if ( empty( $parts['scheme'] ) || empty( $parts['host'] ) || isset( $parts['user'] ) || isset( $parts['pass'] ) ) {
		return '';
	}
	$own = 'http' === $parts['scheme'] && strtolower( $parts['host'] ) === strtolower( $site['host'] );
	return 'https' === $parts['scheme'] || $own ? esc_url_raw( $value, array( 'https', 'http' ) ) : '';
}

/**
 * Level of the title in the page's outline.
 *
 * @param string $value 1 to 6.
 * @return string
 */
function read_heading_level( $value ) {
	return preg_match( '/^[1-6]$/', $value ) ? $value : '';
}

/**
 * What the result can be saved as, beside text.
 *
 * @param string $value `fhir`, in any case.
 * @return string
 */
function read_formats( $value ) {
	return 'fhir' === strtolower( $value ) ? 'fhir' : '';
}

/**
 * A color that text in it, and white text on it, can be read in: WCAG 2's 4.5 to 1 against white and the light cards.
 *
 * @param string $value `#rrggbb` or `#rgb`.
 * @return string
 */
function read_accent( $value ) {
	$color = (string) sanitize_hex_color( $value );
	if ( '' === $color ) {
		return '';
	}
	foreach ( data( 'check' )['accentOn'] as $background ) {
		if ( contrast( $color, $background ) < 4.5 ) {
			return '';
		}
	}
	return $color;
}

/**
 * Contrast of two colors by WCAG 2.
 *
 * @param string $one     `#rrggbb` or `#rgb`.
 * @param string $another `#rrggbb` or `#rgb`.
 * @return float 1 to 21.
 */
function contrast( $one, $another ) {
	$luminance = static function ( $color ) {
		$hex   = ltrim( $color, '#' );
		$hex   = 3 === strlen( $hex ) ? preg_replace( '/./', '$0$0', $hex ) : $hex;
		$light = array_map(
			static function ( $pair ) {
				$value = hexdec( $pair ) / 255;
				return $value <= 0.04045 ? $value / 12.92 : pow( ( $value + 0.055 ) / 1.055, 2.4 );
			},
			str_split( $hex, 2 )
		);
		return 0.2126 * $light[0] + 0.7152 * $light[1] + 0.0722 * $light[2];
	};

	$luminances = array( $luminance( $one ), $luminance( $another ) );
	return ( max( $luminances ) + 0.05 ) / ( min( $luminances ) + 0.05 );
}
