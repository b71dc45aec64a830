<!DOCTYPE html>
<html <?php language_attributes(); ?>>
<head>
<meta charset="utf-8">
<script>
window.seen = { ready: 0, live: 0, degraded: [], errors: [] };
addEventListener('nutgraf:ready', () => { seen.ready += 1; });
addEventListener('nutgraf:live', () => { seen.live += 1; });
addEventListener('nutgraf:degraded', (event) => seen.degraded.push(event.detail));
addEventListener('error', (event) => seen.errors.push(String(event.message)));
</script>
<?php wp_head(); ?>
</head>
<body <?php body_class(); ?>>
<?php
while ( have_posts() ) {
	the_post();
	echo '<h1>' . esc_html( get_the_title() ) . '</h1><article>';
	the_content();
	echo '</article>';
}
wp_footer();
?>
</body>
</html>
