<?php
/**
 * Leaves nothing behind but the stories in the uploads, which are the newsroom's.
 *
 * @package Nutgraf
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'nutgraf_host' );
