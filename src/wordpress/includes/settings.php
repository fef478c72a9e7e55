<?php
/**
 * The settings page: what holds for every check on the site, unless a block or shortcode says otherwise.
 *
 * @package ClonazepamSelfCheck
 */

namespace Clonazepam_Self_Check;

defined( 'ABSPATH' ) || exit;

const PAGE = 'clonazepam-self-check';

/**
 * Settings as the page shows them.
 *
 * @return array[] Label, help, and choices or type of the field, by name.
 */
function fields() {
	return array(
		'helplineName'  => array(
			'label' => __( 'Name', 'clonazepam-self-check' ),
			'help'  => __( 'Up to 80 characters.', 'clonazepam-self-check' ),
		),
		'helplinePhone' => array(
			'label' => __( 'Phone', 'clonazepam-self-check' ),
			'type'  => 'tel',
			'help'  => __( 'As people write it, without an extension.', 'clonazepam-self-check' ),
		),
		'helplineSms'   => array(
			'label' => __( 'Text message', 'clonazepam-self-check' ),
			'type'  => 'tel',
		),
		'helplineUrl'   => array(
			'label' => __( 'Website', 'clonazepam-self-check' ),
			'help'  => __( 'Starts with https:// or, for a page of this site, with a slash.', 'clonazepam-self-check' ),
		),
		'language'      => array(
			'label'   => __( 'Language', 'clonazepam-self-check' ),
			'choices' => array( '' => __( 'Language of the page', 'clonazepam-self-check' ) ) + languages(),
		),
		'languages'     => array(
			'label'  => __( 'Language picker', 'clonazepam-self-check' ),
			'checks' => languages(),
			'help'   => __( 'Visitors can choose among the languages you tick, if you tick two or more.', 'clonazepam-self-check' ),
		),
		'region'        => array(
			'label'   => __( 'Help numbers for', 'clonazepam-self-check' ),
			'choices' => array( '' => __( 'Region of the page’s language, if it names one', 'clonazepam-self-check' ) ) + regions(),
		),
		'audience'      => array(
			'label'   => __( 'Who it is about', 'clonazepam-self-check' ),
			'choices' => array(
				''      => __( 'The visitor chooses', 'clonazepam-self-check' ),
				'self'  => __( 'The visitor', 'clonazepam-self-check' ),
				'other' => __( 'Someone the visitor cares about', 'clonazepam-self-check' ),
			),
		),
		'exitUrl'       => array(
			'label' => __( 'Quick exit', 'clonazepam-self-check' ),
			'help'  => __( 'Address that the “Leave this page” button opens, such as a weather site. Empty: no button.', 'clonazepam-self-check' ),
		),
		'headingLevel'  => array(
			'label'   => __( 'Heading level', 'clonazepam-self-check' ),
			'choices' => heading_levels(),
			'help'    => __( 'Where the check’s title stands in the outline of your pages.', 'clonazepam-self-check' ),
		),
		'formats'       => array(
			'label'   => __( 'File for a clinic’s system', 'clonazepam-self-check' ),
			'choices' => array(
				''     => __( 'None', 'clonazepam-self-check' ),
				'fhir' => 'FHIR R4',
			),
			'help'    => __( 'Adds a button to the result that saves the answers as a file on the visitor’s device.', 'clonazepam-self-check' ),
		),
		'accent'        => array(
			'label' => __( 'Accent color', 'clonazepam-self-check' ),
			'help'  => __( 'For buttons and links, such as #0b5c69. White text must be readable on it.', 'clonazepam-self-check' ),
		),
		'integrity'     => array(
			'label' => __( 'Script integrity', 'clonazepam-self-check' ),
			'tick'  => __( 'Browsers refuse a script of the check that was changed', 'clonazepam-self-check' ),
			'help'  => __( 'Untick this only if a plugin or a content delivery network rewrites scripts and the check no longer starts. What it costs: browsers then also run a script that somebody has tampered with on its way to the visitor.', 'clonazepam-self-check' ),
		),
	);
}

/**
 * Choices for the level of the title.
 *
 * @return string[]
 */
function heading_levels() {
	$levels = array( '' => __( '2, as for a section of a page', 'clonazepam-self-check' ) );
	foreach ( array( '1', '3', '4', '5', '6' ) as $level ) {
		$levels[ $level ] = $level;
	}
	return $levels;
}

/**
 * Sections of the page.
 *
 * @return array[] Title, introduction and names of the fields.
 */
function sections() {
	return array(
		'helpline'   => array(
			__( 'Your helpline', 'clonazepam-self-check' ),
			__( 'Shown before the numbers of the region, on every screen with help numbers.', 'clonazepam-self-check' ),
			array( 'helplineName', 'helplinePhone', 'helplineSms', 'helplineUrl' ),
		),
		'visitors'   => array(
			__( 'Language and visitors', 'clonazepam-self-check' ),
			'',
			array( 'language', 'languages', 'region', 'audience', 'exitUrl', 'formats' ),
		),
		'appearance' => array(
			__( 'Appearance', 'clonazepam-self-check' ),
			'',
			array( 'headingLevel', 'accent' ),
		),
		'security'   => array(
			__( 'Security', 'clonazepam-self-check' ),
			'',
			array( 'integrity' ),
		),
	);
}

add_action( 'admin_menu', __NAMESPACE__ . '\add_page' );

/** Adds the page below Settings. */
function add_page() {
	add_options_page(
		__( 'Clonazepam self-check', 'clonazepam-self-check' ),
		__( 'Clonazepam self-check', 'clonazepam-self-check' ),
		'manage_options',
		PAGE,
		__NAMESPACE__ . '\show_page'
	);
}

add_filter( 'plugin_action_links_' . plugin_basename( FILE ), __NAMESPACE__ . '\add_link' );

/**
 * A link to the page in the list of plugins.
 *
 * @param string[] $links Links, HTML.
 * @return string[]
 */
function add_link( $links ) {
	if ( current_user_can( 'manage_options' ) ) {
		$link = sprintf( '<a href="%s">%s</a>', esc_url( admin_url( 'options-general.php?page=' . PAGE ) ), esc_html__( 'Settings', 'clonazepam-self-check' ) );
		array_unshift( $links, $link );
	}
	return $links;
}

add_action( 'admin_init', __NAMESPACE__ . '\add_fields' );

/** Registers the option, its fields, and words for the site's privacy policy. */
function add_fields() {
	register_setting( PAGE, OPTION, array( 'sanitize_callback' => __NAMESPACE__ . '\sanitize' ) );
	$fields = fields();
	foreach ( sections() as $section => list( $title, $introduction, $names ) ) {
		add_settings_section(
			$section,
			$title,
			static function () use ( $introduction ) {
				if ( '' !== $introduction ) {
					echo '<p>' . esc_html( $introduction ) . '</p>';
				}
			},
			PAGE
		);
		foreach ( $names as $name ) {
			$is_group = isset( $fields[ $name ]['checks'] ) || isset( $fields[ $name ]['tick'] );
			add_settings_field(
				$name,
				$fields[ $name ]['label'],
				__NAMESPACE__ . '\show_field',
				PAGE,
				$section,
				array( 'name' => $name ) + ( $is_group ? array() : array( 'label_for' => PAGE . "-$name" ) )
			);
		}
	}
	wp_add_privacy_policy_content(
		__( 'Clonazepam self-check', 'clonazepam-self-check' ),
		wp_kses_post( '<p>' . implode( '</p><p>', data( 'check' )['privacy'] ) . '</p>' )
	);
}

/** Shows the page. */
function show_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	?>
	<div class="wrap">
		<h1><?php echo esc_html( get_admin_page_title() ); ?></h1>
		<p>
			<?php
			printf(
				/* translators: %s: a shortcode. */
				esc_html__( 'Add the check to a page with the block “Clonazepam self-check”, or with the shortcode %s. These settings apply to every check on this site, unless a block or shortcode has its own.', 'clonazepam-self-check' ),
				'<code>[' . esc_html( SHORTCODE ) . ']</code>'
			);
			?>
		</p>
		<form action="options.php" method="post">
			<?php
			settings_fields( PAGE );
			do_settings_sections( PAGE );
			submit_button();
			?>
		</form>
	</div>
	<?php
}

/**
 * Shows a field.
 *
 * @param array $field Its name.
 */
function show_field( $field ) {
	$name  = $field['name'];
	$field = fields()[ $name ];
	$value = settings()[ $name ];
	$id    = PAGE . "-$name";
	$key   = OPTION . "[$name]";
	$help  = isset( $field['help'] ) ? sprintf( ' aria-describedby="%s"', esc_attr( "$id-help" ) ) : '';

	if ( isset( $field['choices'] ) ) {
		// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- $help is escaped above, here and below.
		printf( '<select id="%s" name="%s"%s>', esc_attr( $id ), esc_attr( $key ), $help );
		foreach ( $field['choices'] as $choice => $label ) {
			printf( '<option value="%s"%s>%s</option>', esc_attr( $choice ), selected( $value, (string) $choice, false ), esc_html( $label ) );
		}
		echo '</select>';
	} elseif ( isset( $field['checks'] ) ) {
		// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped
		printf( '<fieldset%s><legend class="screen-reader-text">%s</legend>', $help, esc_html( $field['label'] ) );
		foreach ( $field['checks'] as $choice => $label ) {
			printf(
				'<label><input type="checkbox" name="%s[]" value="%s"%s> <span lang="%s">%s</span></label><br>',
				esc_attr( $key ),
				esc_attr( $choice ),
				checked( in_array( (string) $choice, explode( ' ', $value ), true ), true, false ),
				esc_attr( $choice ),
				esc_html( $label )
			);
		}
		echo '</fieldset>';
	} elseif ( isset( $field['tick'] ) ) {
		printf(
			'<label><input type="checkbox" name="%s" value="1"%s%s> %s</label>',
			esc_attr( $key ),
			checked( $value, true, false ),
			$help, // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped
			esc_html( $field['tick'] )
		);
	} else {
		printf(
			'<input type="%s" class="regular-text" id="%s" name="%s" value="%s"%s>',
			esc_attr( isset( $field['type'] ) ? $field['type'] : 'text' ),
			esc_attr( $id ),
			esc_attr( $key ),
			esc_attr( $value ),
			$help // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped
		);
	}

	if ( isset( $field['help'] ) ) {
		printf( '<p class="description" id="%s">%s</p>', esc_attr( "$id-help" ), esc_html( $field['help'] ) );
	}
}

/**
 * Reads the submitted form. An invalid value is rejected with a message, and the previous one stays.
 *
 * @param mixed $sent What was sent.
 * @return array
 */
function sanitize( $sent ) {
	$sent    = is_array( $sent ) ? $sent : array();
	$before  = settings();
	$fields  = fields();
	$readers = readers() + array( 'accent' => __NAMESPACE__ . '\read_accent' );
	$saved   = array( 'integrity' => ! empty( $sent['integrity'] ) );
	foreach ( $readers as $name => $reader ) {
		$value = isset( $sent[ $name ] ) ? $sent[ $name ] : '';
		// The picker's boxes. One language is no choice, so it counts as none.
		$value = is_array( $value ) ? implode( ' ', array_filter( $value, 'is_string' ) ) : $value;
		$value = sanitize_text_field( is_scalar( $value ) ? (string) $value : '' );
		$read  = (string) call_user_func( $reader, $value );
		if ( '' !== $value && '' === $read && 'languages' !== $name ) {
			$read = $before[ $name ];
			add_settings_error(
				OPTION,
				$name,
				sprintf(
					/* translators: 1: name of a field, 2: what was typed, 3: what the field takes. */
					__( '%1$s was not changed, because “%2$s” cannot be used. %3$s', 'clonazepam-self-check' ),
					$fields[ $name ]['label'],
					$value,
					isset( $fields[ $name ]['help'] ) ? $fields[ $name ]['help'] : ''
				)
			);
		}
		$saved[ $name ] = $read;
	}
	return $saved;
}
