<?php
add_action( 'after_setup_theme', function () {
	add_theme_support( 'title-tag' );
} );
add_action( 'widgets_init', function () {
	register_sidebar( array( 'id' => 'side', 'name' => 'Side', 'before_widget' => '<section id="%1$s" class="widget %2$s">', 'after_widget' => '</section>' ) );
} );
