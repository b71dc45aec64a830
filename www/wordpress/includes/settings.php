<?php
/**
 * The one setting, below Settings → Writing.
 *
 * @package Nutgraf
 */

defined( 'ABSPATH' ) || exit;

/**
 * Registers the setting and its field.
 */
function nutgraf_register_setting() {
	$setting = array(
		'type'              => 'string',
		'default'           => '',
		'sanitize_callback' => 'nutgraf_sanitize_host',
	);
	register_setting( 'writing', 'nutgraf_host', $setting );
	add_settings_section( 'nutgraf', 'Nutgraf', '__return_empty_string', 'writing' );
	add_settings_field(
		'nutgraf_host',
		__( 'Address of your Nutgraf host', 'nutgraf' ),
		'nutgraf_show_field',
		'writing',
		'nutgraf',
		array( 'label_for' => 'nutgraf_host' )
	);
}

/**
 * The address of a folder, or what was there before.
 *
 * @param mixed $given What was typed.
 * @return string
 */
function nutgraf_sanitize_host( $given ) {
	if ( ! is_string( $given ) || '' === trim( $given ) ) {
		return '';
	}
	$host = nutgraf_checked_host( $given );
	if ( '' === $host ) {
		add_settings_error( 'nutgraf_host', 'nutgraf_host', __( 'This address cannot be used. Enter the address of a folder, with https, such as https://news.example/nutgraf/.', 'nutgraf' ) );
		return nutgraf_host();
	}
	return $host;
}

/**
 * Shows the field.
 */
function nutgraf_show_field() {
	printf(
		'<input type="url" id="nutgraf_host" name="nutgraf_host" class="regular-text code" value="%s" placeholder="https://news.example/nutgraf/"><p class="description">%s</p>',
		esc_attr( get_option( 'nutgraf_host', '' ) ),
		esc_html__( 'The folder with embed.js. Links to its pages become explainers when pasted. Leave empty if the stories are on this site.', 'nutgraf' )
	);
}
