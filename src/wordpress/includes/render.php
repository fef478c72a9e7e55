<?php
/**
 * The check as HTML: a tag with its first screen and its fallback, as the embed builder writes it.
 *
 * @package ClonazepamSelfCheck
 */

namespace Clonazepam_Self_Check;

defined( 'ABSPATH' ) || exit;

/** The attribute of the tag by the name of the option. */
const ATTRIBUTES = array(
	'language'      => 'lang',
	'languages'     => 'languages',
	'region'        => 'region',
	'audience'      => 'audience',
	'helplineName'  => 'helpline-name',
	'helplinePhone' => 'helpline-phone',
	'helplineSms'   => 'helpline-sms',
	'helplineUrl'   => 'helpline-url',
	'exitUrl'       => 'exit-url',
	'headingLevel'  => 'heading-level',
	'formats'       => 'formats',
);

/**
 * The whole check.
 *
 * @param string[] $options Every option, read.
 * @return string HTML, escaped.
 */
function render_check( $options ) {
	$fallback = render_fallback( $options );
	// No script runs in a feed reader.
	if ( is_feed() ) {
		return $fallback;
	}
	enqueue_check( $options );
	$attributes = '';
	foreach ( ATTRIBUTES as $option => $attribute ) {
		if ( '' !== $options[ $option ] ) {
			$attributes .= sprintf( ' %s="%s"', $attribute, esc_attr( $options[ $option ] ) );
		}
	}
	return "<clonazepam-self-check$attributes>"
		. '<template shadowrootmode="closed">' . render_first_screen( $options ) . '</template>'
		. "$fallback</clonazepam-self-check>";
}

/**
 * The first screen, which shows before the script has loaded.
 *
 * @param string[] $options Every option, read.
 * @return string HTML. Its texts come from the build; what somebody has set is escaped.
 */
function render_first_screen( $options ) {
	$words  = data( $options['language'] );
	$variant = ( '' === $options['audience'] ? 'any' : $options['audience'] ) . ( '' === $options['exitUrl'] ? '' : 'WithExit' );
	// Regions differ in spelling and in the medicine's brand name, in some languages.
	$kind    = data( 'check' )['kinds'][ substr( $options['region'], 0, 2 ) ];
	$screens = $words['firstScreens'];
	$screen  = isset( $screens[ $kind ][ $variant ] ) ? $screens[ $kind ][ $variant ] : $screens[0][ $variant ];
	$picker = '';
	if ( '' !== $options['languages'] ) {
		foreach ( explode( ' ', $options['languages'] ) as $tag ) {
			$picker .= $words['picker']['options'][ $tag ];
		}
		$picker = $words['picker']['before'] . $picker . $words['picker']['after'];
	}
	return '<style>' . data( 'check' )['firstScreenStyles'] . '</style>' . strtr(
		$screen,
		array(
			'{picker}'        => $picker,
			'{exit-url}'      => esc_url( $options['exitUrl'] ),
			'{heading-level}' => esc_attr( '' === $options['headingLevel'] ? '2' : $options['headingLevel'] ),
		)
	);
}

/**
 * The fallback, for visitors without the script: not to stop suddenly, when to call, and whom to call.
 *
 * @param string[] $options Every option, read.
 * @return string HTML. Its texts come from the build; what somebody has set is escaped.
 */
function render_fallback( $options ) {
	$words     = data( $options['language'] );
	$by_region = $words['fallback'][ 'other' === $options['audience'] ? 'other' : 'self' ];
	$region    = isset( $by_region[ $options['region'] ] ) ? $options['region'] : substr( $options['region'], 0, 2 );
	$helpline  = render_helpline( $options, $words['helpline'] );
	$number    = '' === $options['helplinePhone'] ? $options['helplineSms'] : $options['helplinePhone'];
	$same      = '<bdi dir="ltr">' . esc_html( $number ) . '</bdi>';
	$fallback  = '';
	foreach ( explode( ' ', $by_region[ $region ] ) as $index ) {
		$piece = $words['pieces'][ $index ];
		// The site's own line comes first, and a number is listed once.
		if ( '' !== $helpline && 0 === strpos( $piece, '<li>' ) && false !== strpos( $piece, $same ) ) {
			continue;
		}
		$fallback .= '<ul>' === $piece ? $piece . $helpline : $piece;
	}
	return '' === $helpline || false !== strpos( $fallback, $helpline ) ? $fallback : "$fallback<ul>$helpline</ul>";
}

/**
 * The site's own helpline, as an item of the list of lines.
 *
 * @param string[] $options Every option, read.
 * @param string[] $words   Its templates.
 * @return string HTML, escaped; empty where there is nothing to call or open.
 */
function render_helpline( $options, $words ) {
	foreach ( array( 'phone', 'sms', 'url' ) as $way ) {
		$value = $options[ 'helpline' . ucfirst( $way ) ];
		if ( '' !== $value ) {
			return strtr(
				$words[ $way ],
				array(
					'{name}'   => esc_html( '' === $options['helplineName'] ? $words['name'] : $options['helplineName'] ),
					'{number}' => esc_html( $value ),
					// An unescaped `#` would start a fragment.
					'{dial}'   => esc_attr( str_replace( '#', '%23', dial_string( $value ) ) ),
					'{url}'    => esc_url( $value ),
				)
			);
		}
	}
	return '';
}
