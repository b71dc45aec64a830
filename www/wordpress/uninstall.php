<?php
/**
 * Leaves nothing behind but a build in the uploads, which is the newsroom's.
 *
 * @package Nutgraf
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'nutgraf_host' );
