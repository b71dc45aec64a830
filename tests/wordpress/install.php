<?php
/** Sets up the site: php install.php FOLDER, once the database answers. */
[ , $site, $database ] = $argv;

[ $host, $port ] = explode( ':', getenv( 'NUTGRAF_DATABASE' ) );
mysqli_report( MYSQLI_REPORT_OFF );
for ( $link = false; ! $link; usleep( 50000 ) ) {
	if ( ! posix_kill( (int) $database, 0 ) ) {
		fwrite( STDERR, "The database has ended; see database.log.\n" );
		exit( 1 );
	}
	$link = @mysqli_connect( $host, 'root', '', '', (int) $port );
}
$link->query( 'CREATE DATABASE wordpress' );

$_SERVER['HTTP_HOST'] = parse_url( getenv( 'NUTGRAF_SITE' ), PHP_URL_HOST );
define( 'WP_INSTALLING', true );
require $site . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

wp_install( 'The Tribune', 'admin', 'admin@tribune.example', true, '', 'admin' );
foreach ( array( 'author', 'editor' ) as $role ) {
	$user = wp_insert_user( array( 'user_login' => $role, 'user_pass' => $role, 'user_email' => "$role@tribune.example", 'role' => $role ) );
	// The guide would stand before the editor.
	update_user_meta( $user, 'wp_persisted_preferences', array( 'core/edit-post' => array( 'welcomeGuide' => false ), '_modified' => gmdate( 'c' ) ) );
}
update_option( 'show_avatars', 0 );
switch_theme( 'newsroom' );
$failed = activate_plugin( 'nutgraf/nutgraf.php' );
if ( is_wp_error( $failed ) ) {
	fwrite( STDERR, $failed->get_error_message() . "\n" );
	exit( 1 );
}
