<?php
/** Installs a plugin over the one that is there, as the page for uploads of plugins does. */

add_action(
	'rest_api_init',
	function () {
		$update = function ( $request ) {
			foreach ( array( 'file', 'misc', 'plugin', 'class-wp-upgrader' ) as $name ) {
				require_once ABSPATH . 'wp-admin/includes/' . $name . '.php';
			}
			$skin     = new Automatic_Upgrader_Skin();
			$upgrader = new Plugin_Upgrader( $skin );
			$done     = $upgrader->install( $request['zip'], array( 'overwrite_package' => true ) );
			return array(
				'done' => true === $done,
				'said' => $skin->get_upgrade_messages(),
			);
		};
		$route  = array(
			'methods'             => 'POST',
			'callback'            => $update,
			'permission_callback' => function () {
				return current_user_can( 'update_plugins' );
			},
		);
		register_rest_route( 'tribune/v1', '/update', $route );
	}
);
