<?php
/**
 * Removes the plugin's one option, on every site of a network.
 *
 * @package ClonazepamSelfCheck
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	$clonazepam_self_check_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $clonazepam_self_check_sites as $clonazepam_self_check_site ) {
		switch_to_blog( $clonazepam_self_check_site );
		delete_option( 'clonazepam_self_check' );
		restore_current_blog();
	}
} else {
	delete_option( 'clonazepam_self_check' );
}
